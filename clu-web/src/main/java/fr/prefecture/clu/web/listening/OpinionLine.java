package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.OpinionFeeling;
import fr.prefecture.clu.listening.OpinionRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** An opinion as pages and files write it. */
public record OpinionLine(OpinionRow row, Optional<ActionRow> action, LocalDate today) {

    public long id() {
        return row.id();
    }

    public String name() {
        return row.name();
    }

    public String day() {
        return French.date(row.terms().publishedOn());
    }

    public String structure() {
        return row.terms().structure();
    }

    public String feeling() {
        return Texts.of("OpinionFeeling." + row.terms().feeling().name());
    }

    public String feelingKind() {
        return shape(row.terms().feeling());
    }

    static String shape(OpinionFeeling feeling) {
        return switch (feeling) {
            case POSITIVE -> "succes";
            case NEUTRAL -> "indisponible";
            case NEGATIVE -> "alerte";
        };
    }

    public String text() {
        return row.terms().text();
    }

    public String answer() {
        return row.terms().answer();
    }

    public boolean answered() {
        return row.isAnswered();
    }

    public String state() {
        return state(row.isAnswered(), row.answeredOn());
    }

    /** « Répondu le 20/03/2021 », « Répondu », « Sans réponse » */
    static String state(boolean answered, Optional<LocalDate> day) {
        if (!answered) {
            return Texts.of("listening.opinion.state.waiting");
        }
        return day.map(one -> Texts.of("listening.opinion.state.answered.on", French.date(one)))
                .orElseGet(() -> Texts.of("listening.opinion.state.answered"));
    }

    public String stateKind() {
        return row.isAnswered() ? "succes" : "afaire";
    }

    /** ECO-59: how long ago, and no judgement on it. */
    public String age() {
        return row.isAnswered() ? "" : age(row.terms().publishedOn(), today);
    }

    static String age(LocalDate publishedOn, LocalDate today) {
        return Texts.count(ChronoUnit.DAYS.between(publishedOn, today), "listening.opinion.age");
    }

    public String actionReference() {
        return action.map(ActionRow::reference).orElse("");
    }

    public String actionPath() {
        return action.map(one -> "/actions/" + one.id()).orElse("");
    }

    public boolean acted() {
        return action.isPresent();
    }

    public String path() {
        return OpinionsPage.PATH + "/" + row.id();
    }
}
