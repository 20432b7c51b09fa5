package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MandateState;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.stream.Collectors;

/** A member as tables and pages show them. */
public record MandateLine(MemberRow row) {

    public String address() {
        return "/comite/membres/" + row.id();
    }

    public String rank() {
        return Texts.of("Rank." + row.rank());
    }

    /** « du 1er janvier 2019 au 31 décembre 2027 » */
    public String mandate() {
        return row.until()
                .map(until -> Texts.of("committee.mandate", row.from(), until))
                .orElseGet(() -> Texts.of("committee.mandate.open", row.from()));
    }

    /** In a table: « 01/01/2019 – 31/12/2027 ». */
    public String dates() {
        return Texts.of(
                row.until().isPresent() ? "committee.dates" : "committee.dates.open",
                from(),
                until());
    }

    public String from() {
        return French.date(row.from());
    }

    /** Empty when no end is set. */
    public String until() {
        return row.until().map(French::date).orElse("");
    }

    public String channel() {
        return Texts.of("Channel." + row.channel());
    }

    public String format() {
        return Texts.of("Format." + row.format());
    }

    /** How to write: « courriel, gros caractères ». */
    public String way() {
        return Texts.of("committee.way", channel(), format());
    }

    /** Empty when nothing is asked for. */
    public String arrangements() {
        return row.arrangements().stream()
                .map(one -> Texts.of("Arrangement." + one))
                .collect(Collectors.joining(", "));
    }

    public String state() {
        return Texts.of("MandateState." + row.state());
    }

    public String kind() {
        return switch (row.state()) {
            case ACTIVE -> "succes";
            case ENDING -> "alerte";
            case ENDED -> "erreur";
            case TO_COME -> "provisoire";
            case ARCHIVED -> "indisponible";
        };
    }

    public boolean isArchived() {
        return row.state() == MandateState.ARCHIVED;
    }

    public boolean isPlain() {
        return row.state() != MandateState.ENDING && row.state() != MandateState.ENDED;
    }
}
