package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

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
    interface Taker<T> {
        void take(T typed) throws IOException;
    }

    private static final String SHOWN = "clu.form.shown";
    private static final String VERSION = "clu.form.version";
    private static final String ENTRY = "clu.form.entry";

    private final FormDeclaration<T> declaration;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    RecordForm(FormDeclaration<T> declaration, Validator validator) {
        this.declaration = declaration;
        for (RecordComponent component : declaration.type().getRecordComponents()) {
            FormField field = new FormField(component, declaration, validator);
            field.setValue(declaration.firstValue(component.getName()));
            declaration.shown().ifPresent(record -> field.take(record));
            fields.put(component.getName(), field);
        }
    }

    public Map<String, FormField> getFields() {
        return fields;
    }

    /** Of the record that the page showed. */
    public int version() {
        return (Integer) root().getAttributes().get(VERSION);
    }

    /** What tells this form from another one of the same page: what is sent twice acts once. */
    public String entry() {
        return (String) root().getAttributes().get(ENTRY);
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
    public void renew() {
        root().getAttributes().put(ENTRY, UUID.randomUUID().toString());
    }

    void send(Taker<T> taker) throws IOException {
        try {
            taker.take(typed());
        } catch (StaleVersion stale) {
            compare();
            say(null, stale);
        } catch (RuleBroken refusal) {
            if (!fields.containsKey(refusal.field())) {
                throw refusal;
            }
            say(fields.get(refusal.field()).refuse(), refusal);
        }
    }

    /** What others have changed is shown; what both have changed is shown twice. */
    private void compare() {
        Map<?, ?> before = (Map<?, ?>) root().getAttributes().get(SHOWN);
        T now = declaration.shown().orElseThrow();
        fields.forEach((key, field) -> field.compare(now, (String) before.get(key)));
        remember(field -> field.text(now));
    }

    private void remember(Function<FormField, String> text) {
        HashMap<String, String> texts = new HashMap<>();
        fields.forEach((key, field) -> texts.put(key, text.apply(field)));
        root().getAttributes().put(SHOWN, texts);
        root().getAttributes().put(VERSION, declaration.version());
    }

    private T typed() {
        Class<?>[] types =
                Arrays.stream(declaration.type().getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        Object[] values = fields.values().stream().map(FormField::component).toArray();
        try {
            return declaration.type().getDeclaredConstructor(types).newInstance(values);
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

    private static UIViewRoot root() {
        return FacesContext.getCurrentInstance().getViewRoot();
    }
}
