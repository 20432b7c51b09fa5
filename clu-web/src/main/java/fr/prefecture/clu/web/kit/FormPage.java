package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.function.Function;
import org.primefaces.PrimeFaces;

/**
 * The bean of a page with a form, of one request.
 *
 * @param <T> what the form hands over, with its constraints
 */
public abstract class FormPage<T extends Record> {

    @Inject protected HttpServletRequest request;
    @Inject protected MessagesPage messages;
    @Inject Validator validator;

    private RecordForm<T> form;

    /** Says what the form is made of. */
    protected abstract void declare(FormDeclaration<T> form);

    /**
     * Hands over what was typed, and leads on.
     *
     * @throws fr.prefecture.clu.shared.RuleBroken when it is refused: the page is shown again with
     *     what was typed, and the sentence stands at the field that the refusal names
     */
    protected abstract void send(T typed) throws IOException;

    @PostConstruct
    void begin() {
        FormDeclaration<T> declaration = new FormDeclaration<>();
        declare(declaration);
        form = new RecordForm<>(declaration, validator);
    }

    /** One more form of the page. */
    protected <R extends Record> OtherForm<R> other(
            FormDeclaration<R> of, RecordForm.Taker<R> taker) {
        return new OtherForm<>(new RecordForm<>(of, validator), taker);
    }

    /**
     * A small form in a dialog that adds what the page's own form has not found, without leaving
     * it: the script of the page hears the name and puts it into the field.
     *
     * @param adding adds it, and answers the name by which the page's own form takes it
     */
    protected <R extends Record> OtherForm<R> quickAdd(
            FormDeclaration<R> of, Function<R, String> adding) {
        return other(
                of,
                typed ->
                        PrimeFaces.current()
                                .ajax()
                                .addCallbackParam("ajoute", adding.apply(typed)));
    }

    public RecordForm<T> getForm() {
        return form;
    }

    public void save() throws IOException {
        form.send(this::send);
    }
}
