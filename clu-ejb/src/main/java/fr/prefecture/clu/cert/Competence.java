package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** Which centre handles a title for those who live in a département, from a day on. */
@Entity
@Table(name = "cert_competence")
public class Competence extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "title_type_id")
    private TitleType title;

    @Column(name = "residence_code")
    private String residence;

    @ManyToOne(optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    private String contact;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "source_text")
    private String source;

    protected Competence() {}

    /**
     * @param residence nothing when the centre handles the title for every département
     */
    Competence(
            TitleType title, Optional<Residence> residence, Centre centre, CompetenceTerms terms) {
        this.title = title;
        this.residence = residence.map(Residence::code).orElse(null);
        this.validFrom = terms.from();
        correct(centre, terms);
    }

    /** What was said wrongly; its first day stays. */
    void correct(Centre centre, CompetenceTerms terms) {
        this.centre = centre;
        this.contact = terms.contact();
        this.validUntil = terms.until().orElse(null);
        this.source = terms.source();
    }

    /** CERT-24 */
    void giveWayOn(LocalDate day) {
        validUntil = day.minusDays(1);
    }

    /** CERT-23 */
    boolean holdsBetween(LocalDate first, Optional<LocalDate> last) {
        return last.map(day -> !validFrom.isAfter(day)).orElse(true)
                && (validUntil == null || !validUntil.isBefore(first));
    }

    boolean beganBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    boolean concerns(Optional<Residence> one) {
        return Optional.ofNullable(residence).equals(one.map(Residence::code));
    }

    TitleType title() {
        return title;
    }

    Optional<String> residence() {
        return Optional.ofNullable(residence);
    }

    CompetenceRow row(Optional<Residence> one) {
        return new CompetenceRow(
                id(), version(), title.code(), title.name(), one, centre.isOurs(), terms());
    }

    CompetenceTerms terms() {
        return new CompetenceTerms(
                centre.name(), contact, validFrom, Optional.ofNullable(validUntil), source);
    }

    String written() {
        return title.code()
                + " "
                + residence().orElse("*")
                + ": "
                + centre.name()
                + ", "
                + validFrom
                + " - "
                + (validUntil == null ? "" : validUntil)
                + ", "
                + contact
                + " ("
                + source
                + ")";
    }
}
