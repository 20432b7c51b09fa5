package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.committee.OrientationTerms;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LooseDateConverter;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the minutes as the page of their typing shows it.
 *
 * @param number among those of its kind and theme; 0 for the pattern of new ones
 * @param mark tells a form without script which lines have been changed
 * @param reason why what was typed last is not kept; empty when it is
 * @param stored what stands instead
 */
public record TypedLine(
        String key,
        String kind,
        int number,
        int edition,
        String text,
        String speakers,
        boolean adverse,
        String service,
        String due,
        String mark,
        String reason,
        String stored) {

    static TypedLine pattern(Orientation.Kind kind) {
        return new TypedLine("", kind.name(), 0, 0, "", "", false, "", "", "", "", "");
    }

    static TypedLine of(OrientationRow row, int number) {
        String due = due(row);
        return new TypedLine(
                row.key(),
                row.kind().name(),
                number,
                row.edition(),
                row.text(),
                row.speakers(),
                row.adverse(),
                row.service(),
                due,
                mark(row.text(), row.speakers(), row.adverse(), row.service(), due),
                "",
                "");
    }

    /** The same line with what could not be written over it. */
    TypedLine with(Unsaved typed) {
        return new TypedLine(
                key,
                kind,
                number,
                edition,
                typed.text(),
                typed.speakers(),
                typed.adverse(),
                typed.service(),
                typed.due(),
                mark,
                typed.reason(),
                typed.stored());
    }

    static String due(OrientationRow row) {
        return row.due().map(French::looseInTable).orElse("");
    }

    static String mark(String text, String speakers, boolean adverse, String service, String due) {
        return Integer.toHexString(
                Objects.hash(
                        text.replace("\r\n", "\n").stripTrailing(),
                        speakers,
                        adverse,
                        service,
                        due));
    }

    /** A date that can't be read is none. */
    static Optional<LooseDate> date(String typed) {
        try {
            return LooseDateConverter.parse(typed);
        } catch (RuleBroken year) {
            return Optional.empty();
        }
    }

    static OrientationTerms terms(
            String kind,
            String text,
            String speakers,
            boolean adverse,
            String service,
            String due) {
        return new OrientationTerms(
                Orientation.Kind.valueOf(kind), text, speakers, adverse, service, date(due));
    }

    /** « Question 2 » */
    public String getName() {
        return number == 0 ? getWord() : Texts.of("committee.minutes.line", getWord(), number);
    }

    public String getWord() {
        return Texts.of("committee.minutes.kind." + kind);
    }

    /** What the form without script gives back of the line, beside what people type. */
    public String getState() {
        return edition + ":" + kind + ":" + mark;
    }

    /** For the style sheet. */
    public String getLook() {
        return kind.toLowerCase(Locale.ROOT);
    }

    public boolean isSpoken() {
        return switch (Orientation.Kind.valueOf(kind)) {
            case QUESTION, PROPOSAL, OPINION, SUGGESTION -> true;
            case FACT, ANSWER, DECISION -> false;
        };
    }

    public boolean isOpinion() {
        return kind.equals(Orientation.Kind.OPINION.name());
    }

    public boolean isDecision() {
        return kind.equals(Orientation.Kind.DECISION.name());
    }

    public boolean isRefused() {
        return !reason.isEmpty();
    }

    public String getLimit() {
        return String.valueOf(Orientation.LONGEST);
    }
}
