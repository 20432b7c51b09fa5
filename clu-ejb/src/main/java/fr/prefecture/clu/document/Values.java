package fr.prefecture.clu.document;

import freemarker.ext.beans.BeanModel;
import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.Set;

/**
 * DOC-3: what a template may see of a value: texts, numbers, lists, maps, and what records say of
 * themselves. A date is not a text: a template has to say how it is to be written.
 */
final class Values extends DefaultObjectWrapper {

    /** What XML cannot hold, left out of every text. */
    private static final String UNWRITABLE =
            "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private static final Set<String> OF_OBJECTS = Set.of("toString", "hashCode");

    Values() {
        super(Configuration.VERSION_2_3_34);
        setMemberAccessPolicy(new OnlyRecords());
        setRecordZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy
                        .BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        setIterableSupport(true);
        writeProtect();
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof TemporalAccessor moment) {
            return new Moment(moment);
        }
        if (value instanceof Enum<?> constant) {
            return super.wrap(constant.name());
        }
        if (value instanceof String text) {
            return super.wrap(text.replaceAll(UNWRITABLE, "\uFFFD"));
        }
        return super.wrap(value);
    }

    /** Not a text as a whole: one has to say which word of a record is meant. */
    @Override
    protected TemplateModel handleUnknownType(Object value) {
        return new Parts(value, this);
    }

    /** A date or an hour, which only a function of ours can write. */
    record Moment(TemporalAccessor value) implements AdapterTemplateModel {
        @Override
        public Object getAdaptedObject(Class<?> hint) {
            return value;
        }
    }

    /** A record, of which {@code r.x} and {@code r.x()} say the same. */
    private static final class Parts extends BeanModel implements MethodCallAwareTemplateHashModel {

        Parts(Object value, BeansWrapper wrapper) {
            super(value, wrapper);
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            try {
                return get(name, false);
            } catch (ShouldNotBeGetAsMethodException e) {
                throw new TemplateModelException(e);
            }
        }

        @Override
        public TemplateModel getBeforeMethodCall(String name)
                throws TemplateModelException, ShouldNotBeGetAsMethodException {
            return super.getBeforeMethodCall(name);
        }
    }

    private static final class OnlyRecords implements MemberAccessPolicy {
        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return method.getDeclaringClass().isRecord()
                            && method.getParameterCount() == 0
                            && !OF_OBJECTS.contains(method.getName())
                            && !Modifier.isStatic(method.getModifiers());
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }
}
