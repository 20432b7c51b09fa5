package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.CompetenceTerms;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed of a competence. */
public class CompetenceForm {

    private String centre;
    private String newCentre;
    private String contact;
    private LocalDate from;
    private LocalDate until;
    private String source;

    /** What holds now is the draft of what follows. */
    void begin(CompetenceTerms terms) {
        centre = terms.centre();
        contact = terms.contact();
        from = terms.from();
        until = terms.until().orElse(null);
        source = terms.source();
    }

    /** A name that is typed goes before the one that is chosen. */
    CompetenceTerms terms() {
        return new CompetenceTerms(
                text(newCentre).isBlank() ? text(centre) : newCentre,
                text(contact),
                from,
                Optional.ofNullable(until),
                text(source));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getNewCentre() {
        return newCentre;
    }

    public void setNewCentre(String newCentre) {
        this.newCentre = newCentre;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
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

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
