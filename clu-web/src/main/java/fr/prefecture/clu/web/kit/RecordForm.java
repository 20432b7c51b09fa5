package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A form that becomes a record when it is sent: its fields by the names of the components. What the
 * page showed at first, and of which version, is kept with the state of the page, so that what
 * somebody else has saved meanwhile is never overwritten unseen.
 *
 * @param <T> the record
 */
public final class RecordForm<T extends Record> {

    /** Takes what was typed. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T typed) throws IOException;
    }

    private static final String SHOWN = "shown";
    private static final String VERSION = "version";
    private static final String ENTRY = "entry";

    private final FormDeclaration<T> declaration;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    RecordForm(FormDeclaration<T> declaration, Validator validator) {
        this.declaration = declaration;
        add(declaration.type(), UnaryOperator.identity(), validator);
    }

    /** A record that another one holds, and that is checked with it, has fields of the form too. */
    private void add(Class<?> record, UnaryOperator<Object> holder, Validator validator) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (isPart(component)) {
                add(component.getType(), whole -> held(component, holder.apply(whole)), validator);
                continue;
            }
            FormField field = new FormField(component, declaration, validator, holder);
            field.setValue(declaration.firstValue(component.getName()));
            declaration.shown().ifPresent(shown -> field.take(shown));
            fields.put(component.getName(), field);
        }
    }

    private static boolean isPart(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Valid.class);
    }

    private static Object held(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, FormField> getFields() {
        return fields;
    }

    /** How the form is sent: with files, or without. */
    public String getEnctype() {
        return fields.values().stream().anyMatch(FormField::isFile)
                ? "multipart/form-data"
                : "application/x-www-form-urlencoded";
    }

    /** Of the record that the page showed. */
    public int version() {
        return (Integer) kept(VERSION);
    }

    /** What tells this form from another one of the same page: what is sent twice acts once. */
    public String entry() {
        return (String) kept(ENTRY);
    }

    /**
     * Remembers what the page shows, when it is drawn for the first time: not before, since what a
     * page holds when it is built is not kept with its state.
     */
    public void open() {
        if (entry() == null) {
            renew();
            remember(FormField::text);
        }
    }

    /** What is sent next is something else than what was sent before. */
    private void renew() {
        keep(ENTRY, UUID.randomUUID().toString());
    }

    void send(Taker<T> taker) throws IOException {
        try {
            taker.take(declaration.type().cast(typed(declaration.type())));
        } catch (StaleVersion stale) {
            compare();
            say(null, compared(stale));
        } catch (EnteredOtherwise refusal) {
            renew();
            throw refusal;
        } catch (RuleBroken refusal) {
            if (!fields.containsKey(refusal.field())) {
                throw refusal;
            }
            say(fields.get(refusal.field()).refuse(), refusal);
        }
    }

    /** The sentence of a form that shows the other value, and may be sent again. */
    static RuleBroken compared(StaleVersion stale) {
        String key =
                switch (stale.getMessage()) {
                    case "shared.changedMeanwhile" -> "shared.compared";
                    case "shared.changedMeanwhile.somebody" -> "shared.compared.somebody";
                    default -> stale.getMessage();
                };
        return new RuleBroken(key, stale.arguments().toArray());
    }

    /** What others have changed is shown; what both have changed is shown twice. */
    private void compare() {
        Map<?, ?> before = (Map<?, ?>) kept(SHOWN);
        T now = declaration.shown().orElseThrow();
        fields.forEach((key, field) -> field.compare(now, (String) before.get(key)));
        remember(field -> field.text(now));
    }

    private void remember(Function<FormField, String> text) {
        HashMap<String, String> texts = new HashMap<>();
        fields.forEach((key, field) -> texts.put(key, text.apply(field)));
        keep(SHOWN, texts);
        keep(VERSION, declaration.version());
    }

    private Object typed(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Stream.of(components)
                        .map(
                                one ->
                                        isPart(one)
                                                ? typed(one.getType())
                                                : fields.get(one.getName()).component())
                        .toArray();
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuleBroken refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String clientId, RuleBroken refusal) {
        String sentence = Texts.of(refusal.getMessage(), refusal.arguments());
        FacesContext.getCurrentInstance()
                .addMessage(
                        clientId,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** With the state of the page, which may have several forms. */
    private void keep(String what, Object value) {
        FacesContext.getCurrentInstance().getViewRoot().getAttributes().put(key(what), value);
    }

    private Object kept(String what) {
        return FacesContext.getCurrentInstance().getViewRoot().getAttributes().get(key(what));
    }

    private String key(String what) {
        return declaration.type().getName() + "." + what;
    }
}
