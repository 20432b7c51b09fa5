package fr.prefecture.clu.web.kit;

import java.io.IOException;
import java.util.function.Function;
import org.primefaces.PrimeFaces;

/**
 * A small form in a dialog of a page that adds what the page's own form has not found, without
 * leaving it: the script of the page hears the name and puts it into the field.
 *
 * @param <T> the record of what is added
 */
public final class QuickAdd<T extends Record> {

    private final RecordForm<T> form;
    private final Function<T, String> adding;

    QuickAdd(RecordForm<T> form, Function<T, String> adding) {
        this.form = form;
        this.adding = adding;
    }

    public RecordForm<T> getForm() {
        return form;
    }

    public void save() throws IOException {
        form.send(
                typed ->
                        PrimeFaces.current()
                                .ajax()
                                .addCallbackParam("ajoute", adding.apply(typed)));
    }
}
