package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.CompetenceRow;
import fr.prefecture.clu.cert.Residence;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** A competence as the table and the answer show it. */
public record CompetenceLine(CompetenceRow row, LocalDate today) {

    /** « Isère (38) » */
    static String written(Residence residence) {
        return Texts.of("cert.residence", residence.name(), residence.code());
    }

    public long id() {
        return row.id();
    }

    public String title() {
        return row.titleName();
    }

    public String residence() {
        return row.residence()
                .map(CompetenceLine::written)
                .orElseGet(() -> Texts.of("cert.residence.every"));
    }

    /** « Passeport, Isère (38) » */
    public String name() {
        return Texts.of("cert.competence.name", title(), residence());
    }

    public String centre() {
        return row.ours()
                ? Texts.of("cert.centre.ours", row.terms().centre())
                : row.terms().centre();
    }

    public String contact() {
        return row.terms().contact();
    }

    public String source() {
        return row.terms().source();
    }

    public String from() {
        return French.date(row.terms().from());
    }

    /** Nothing while no end is known. */
    public String until() {
        return row.terms().until().map(French::date).orElse("");
    }

    public boolean isClosed() {
        return row.terms().until().filter(last -> last.isBefore(today)).isPresent();
    }

    public String kind() {
        if (row.holdsOn(today)) {
            return "succes";
        }
        return isClosed() ? "indisponible" : "afaire";
    }

    public String state() {
        if (row.holdsOn(today)) {
            return Texts.of("cert.competence.state.now");
        }
        return Texts.of(
                isClosed() ? "cert.competence.state.closed" : "cert.competence.state.later");
    }
}
