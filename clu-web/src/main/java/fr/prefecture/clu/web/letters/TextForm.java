package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ImportedText;
import fr.prefecture.clu.letters.ReplyText;
import fr.prefecture.clu.letters.Variable;
import fr.prefecture.clu.letters.Variables;
import fr.prefecture.clu.letters.VersionRow;
import java.util.List;
import java.util.Optional;

/** The text of a template as it is typed. */
public class TextForm {

    private String subject;
    private String content;
    private String note;
    private int shown;

    void begin(VersionRow version) {
        subject = version.subject();
        content = version.text().source();
        shown = version.edition();
    }

    /** What was understood of a document; without a subject of its own it has that of before. */
    void begin(ImportedText imported, Optional<VersionRow> before) {
        subject =
                imported.subject().isEmpty()
                        ? before.map(VersionRow::subject).orElse("")
                        : imported.subject();
        content = imported.text().source();
        shown = before.map(VersionRow::edition).orElse(0);
    }

    ReplyText text() {
        return ReplyText.of(content == null ? "" : content);
    }

    String typedSubject() {
        return subject == null ? "" : subject;
    }

    String typedNote() {
        return note == null ? "" : note;
    }

    /** Those that may be put into the text. */
    public List<Variable> getVariables() {
        return Variables.SHIPPED.all();
    }

    public int getMost() {
        return ReplyText.LONGEST;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }
}
