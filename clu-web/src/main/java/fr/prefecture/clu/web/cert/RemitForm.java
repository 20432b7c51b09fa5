package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.RemitTerms;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed of a new remit. */
public class RemitForm {

    private String territory;
    private String title;
    private String newCode;
    private String newTitle;
    private LocalDate from;
    private LocalDate until;

    /** A title that is typed goes before the one that is chosen. */
    RemitTerms terms() {
        boolean isNew = !text(newCode).isBlank() || !text(newTitle).isBlank();
        return new RemitTerms(
                text(territory),
                text(isNew ? newCode : title),
                isNew ? Optional.of(text(newTitle)) : Optional.empty(),
                from,
                Optional.ofNullable(until));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getNewTitle() {
        return newTitle;
    }

    public void setNewTitle(String newTitle) {
        this.newTitle = newTitle;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
