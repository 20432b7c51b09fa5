package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Totals;
import fr.prefecture.clu.web.shared.French;

/** The counts of a desk, or of all, as the table shows them. */
public record DeskLine(String service, String desk, Totals totals) {

    public String offered() {
        return French.number(totals.offered());
    }

    public String booked() {
        return French.number(totals.booked());
    }

    public String honoured() {
        return French.number(totals.honoured());
    }

    public String late() {
        return French.number(totals.late());
    }

    public String cancelled() {
        return French.number(totals.cancelled());
    }

    public String missed() {
        return French.number(totals.missed());
    }

    public String exceptions() {
        return French.number(totals.exceptions());
    }

    public String lead() {
        return totals.meanLead().map(French::tenths).orElse("");
    }

    public String n() {
        return French.number(totals.noShow().n());
    }

    public String percent() {
        return totals.noShow().percent().map(French::percent).orElse("");
    }

    public String interval() {
        return ShareLine.interval(totals.noShow());
    }

    public String tooFew() {
        return ShareLine.tooFew(totals.noShow());
    }
}
