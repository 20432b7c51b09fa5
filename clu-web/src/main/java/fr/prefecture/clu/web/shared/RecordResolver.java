package fr.prefecture.clu.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls a record's method without arguments, as pages do a thousand times for a table, as what it
 * was found to be the first time: the standard's resolver looks through all methods of the class
 * each time.
 */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, MethodHandle>> METHODS =
            new ClassValue<>() {
                @Override
                protected Map<String, MethodHandle> computeValue(Class<?> type) {
                    return Stream.of(type.getMethods())
                            .filter(method -> method.getParameterCount() == 0)
                            .filter(method -> Modifier.isPublic(type.getModifiers()))
                            .filter(method -> !method.isBridge())
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Method::getName, RecordResolver::handle));
                }
            };

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object invoke(
            ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof Record) || (arguments != null && arguments.length > 0)) {
            return null;
        }
        MethodHandle found = METHODS.get(base.getClass()).get(method.toString());
        if (found == null) {
            return null;
        }
        context.setPropertyResolved(base, method);
        try {
            return found.invoke(base);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Not of records.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
