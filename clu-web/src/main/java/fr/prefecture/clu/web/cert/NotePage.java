package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.DayNoteRow;
import fr.prefecture.clu.cert.DayNotes;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks once more before a note is removed. */
@Named
@RequestScoped
public class NotePage {

    @Inject DayNotes notes;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<DayNoteRow> row;

    public void load() throws IOException {
        if (row().isEmpty()) {
            messages.missing();
        }
    }

    public String remove() throws IOException {
        messages.tellRemoved(
                Texts.of("cert.note.removed"),
                row().map(note -> notes.remove(note.id())).orElse(OptionalLong.empty()));
        messages.leadTo(request.getContextPath() + "/cert");
        return null;
    }

    public NoteLine getLine() {
        return new NoteLine(row().orElseThrow());
    }

    private Optional<DayNoteRow> row() {
        if (row == null) {
            row = notes.find(Long.parseLong(request.getParameter("id")));
        }
        return row;
    }
}
