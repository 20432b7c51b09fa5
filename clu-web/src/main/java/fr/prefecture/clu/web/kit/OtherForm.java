package fr.prefecture.clu.web.kit;

import java.io.IOException;

/**
 * A form of a page beside the page's own.
 *
 * @param <T> what it hands over
 */
public final class OtherForm<T extends Record> {

    private final RecordForm<T> form;
    private final RecordForm.Taker<T> taker;

    OtherForm(RecordForm<T> form, RecordForm.Taker<T> taker) {
        this.form = form;
        this.taker = taker;
    }

    public RecordForm<T> getForm() {
        return form;
    }

    public void save() throws IOException {
        form.send(taker);
    }
}
