package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryMedium;
import fr.prefecture.clu.listening.MysteryTerms;
import fr.prefecture.clu.listening.OpeningHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What is typed of a mystery survey. */
public class MysteryForm {

    private String title;
    private MysteryMedium medium;
    private String partner;
    private LocalDate beginsOn;
    private LocalDate endsOn;
    private LocalTime opensAt;
    private LocalTime closesAt;
    private LocalTime pauseFrom;
    private LocalTime pauseTo;

    void begin(MysteryTerms terms) {
        title = terms.title();
        medium = terms.medium();
        partner = terms.partner();
        beginsOn = terms.beginsOn();
        endsOn = terms.endsOn();
        begin(terms.hours());
    }

    void begin(OpeningHours hours) {
        opensAt = hours.opensAt();
        closesAt = hours.closesAt();
        pauseFrom = hours.pauseFrom().orElse(null);
        pauseTo = hours.pauseTo().orElse(null);
    }

    MysteryTerms terms() {
        return new MysteryTerms(
                text(title),
                medium,
                text(partner),
                beginsOn,
                endsOn,
                new OpeningHours(
                        opensAt,
                        closesAt,
                        Optional.ofNullable(pauseFrom),
                        Optional.ofNullable(pauseTo)));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public MysteryMedium getMedium() {
        return medium;
    }

    public void setMedium(MysteryMedium medium) {
        this.medium = medium;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public LocalTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalTime closesAt) {
        this.closesAt = closesAt;
    }

    public LocalTime getPauseFrom() {
        return pauseFrom;
    }

    public void setPauseFrom(LocalTime pauseFrom) {
        this.pauseFrom = pauseFrom;
    }

    public LocalTime getPauseTo() {
        return pauseTo;
    }

    public void setPauseTo(LocalTime pauseTo) {
        this.pauseTo = pauseTo;
    }
}
