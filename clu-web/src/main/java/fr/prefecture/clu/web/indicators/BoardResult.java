package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;

/**
 * A result as the page of a board writes it.
 *
 * @param address of the indicator's page
 */
public record BoardResult(BoardLine line, LooseDate earlier, String address) {

    public String code() {
        return line.code();
    }

    public String name() {
        return line.name();
    }

    public String meaning() {
        return line.meaning();
    }

    public String value() {
        return BoardWords.value(line.value());
    }

    /** Whether there is a number at all. */
    public boolean isKnown() {
        return line.value().value().isPresent();
    }

    public boolean isJudged() {
        return switch (line.value().verdict()) {
            case REACHED, WATCHED, MISSED -> true;
            case UNDECIDED, UNAVAILABLE, UNJUDGED -> false;
        };
    }

    public String kind() {
        return VerdictWords.kind(line.value().verdict());
    }

    public String word() {
        return VerdictWords.word(line.value().verdict());
    }

    /** « au moins 85 %, Plan téléphone, 2021 »; empty when there is none. */
    public String objective() {
        return line.value()
                .target()
                .map(target -> IndicatorWords.objective(target, line.value().unit()))
                .map(
                        text ->
                                line.aimBy().isEmpty()
                                        ? text
                                        : Texts.of(
                                                "indicators.boards.objective.by",
                                                text,
                                                line.aimBy()))
                .orElse("");
    }

    public String counted() {
        return BoardWords.counted(line);
    }

    public String why() {
        return BoardWords.why(line.value());
    }

    public String comparison() {
        return BoardWords.comparison(line, earlier);
    }

    public String source() {
        return line.source();
    }

    /** « 30 juin 2021 »; empty when nothing is known. */
    public String dataDate() {
        return line.value().dataDate().map(French::day).orElse("");
    }
}
