package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is told of a contact.
 *
 * @param madeOn the day of the call, or the day on which the e-mail was sent
 * @param rings how often it rang; a call's
 * @param seconds how long one waited; a call's
 * @param acknowledgedOn when the e-mail was acknowledged
 * @param answeredOn when the e-mail was answered
 * @param marks by the code of the criterion; {@link ScoringGrid#NOT_APPLICABLE} where it does not
 *     apply
 * @param nobodyNamed whether somebody says that the remark names no agent
 */
public record MysteryEntry(
        Optional<LocalDate> madeOn,
        Optional<LocalTime> madeAt,
        Optional<ContactOutcome> outcome,
        Optional<Integer> rings,
        Optional<Integer> seconds,
        Optional<LocalDate> acknowledgedOn,
        Optional<LocalDate> answeredOn,
        Map<String, Integer> marks,
        String remark,
        boolean nobodyNamed) {

    public static final int LONGEST_REMARK = 1000;
    public static final int MOST_RINGS = 99;
    public static final int MOST_SECONDS = 7200;

    /**
     * ECO-69
     *
     * @throws RuleBroken when the remark is too long
     */
    public MysteryEntry {
        marks = Map.copyOf(marks);
        remark = remark.replace("\r\n", "\n").strip();
        if (remark.length() > LONGEST_REMARK) {
            throw new RuleBroken(
                    "listening.contact.remark.tooLong", LONGEST_REMARK, remark.length());
        }
    }

    /** ECO-71: as it is kept once it is complete. */
    MysteryEntry settled(MysteryMedium medium, ScoringGrid grid) {
        boolean call = medium == MysteryMedium.TELEPHONE;
        boolean reached = outcome.map(ContactOutcome::isReached).orElse(true);
        return new MysteryEntry(
                madeOn,
                madeAt,
                outcome,
                call ? rings : Optional.empty(),
                call ? seconds : Optional.empty(),
                call ? Optional.empty() : acknowledgedOn,
                call || !reached ? Optional.empty() : answeredOn,
                reached ? marks : grid.unreached(),
                remark,
                nobodyNamed && !AgentNames.in(remark).isEmpty());
    }

    /** ECO-73: as it leaves the house. */
    MysteryEntry rounded() {
        return new MysteryEntry(
                madeOn,
                madeAt.map(OpeningHours::halfHour),
                outcome,
                rings,
                seconds,
                acknowledgedOn,
                answeredOn,
                marks,
                remark,
                nobodyNamed);
    }

    /**
     * ECO-68, ECO-69
     *
     * @param complete false for a draft, which may leave things open
     * @throws RuleBroken when a day lies outside the window or is to come, something is missing, a
     *     mark is not one of the grid's, or the remark looks as if it named somebody
     */
    void check(MysteryTerms terms, ScoringGrid grid, LocalDate today, boolean complete) {
        madeOn.ifPresent(day -> checkDay(day, terms, today));
        if (complete && madeOn.isEmpty()) {
            throw new RuleBroken("listening.contact.day.missing");
        }
        if (complete && outcome.isEmpty()) {
            throw new RuleBroken("listening.contact.outcome.missing");
        }
        checkNumber(rings, MOST_RINGS, "listening.contact.rings");
        checkNumber(seconds, MOST_SECONDS, "listening.contact.seconds");
        checkAfter(acknowledgedOn, today, "listening.contact.acknowledged");
        checkAfter(answeredOn, today, "listening.contact.answered");
        boolean reached = outcome.map(ContactOutcome::isReached).orElse(true);
        marks.forEach((code, mark) -> checkMark(code, mark, grid, reached));
        if (complete && reached) {
            for (MysteryCriterionRow one : grid.criteria()) {
                if (!marks.containsKey(one.code())) {
                    throw new RuleBroken("listening.contact.mark.missing", one.code());
                }
            }
        }
        List<String> names = AgentNames.in(remark);
        if (!nobodyNamed && !names.isEmpty()) {
            throw new RuleBroken("listening.contact.name", names);
        }
    }

    private static void checkDay(LocalDate day, MysteryTerms terms, LocalDate today) {
        if (!terms.includes(day)) {
            throw new RuleBroken(
                    "listening.contact.day.outside", day, terms.beginsOn(), terms.endsOn());
        }
        if (day.isAfter(today)) {
            throw new RuleBroken("listening.contact.day.future", day);
        }
    }

    private static void checkNumber(Optional<Integer> number, int most, String rule) {
        if (number.isPresent() && (number.get() < 0 || number.get() > most)) {
            throw new RuleBroken(rule, most);
        }
    }

    private void checkAfter(Optional<LocalDate> day, LocalDate today, String rule) {
        if (day.isPresent()
                && (day.get().isAfter(today)
                        || madeOn.isPresent() && day.get().isBefore(madeOn.get()))) {
            throw new RuleBroken(rule, day.get());
        }
    }

    private static void checkMark(String code, int mark, ScoringGrid grid, boolean reached) {
        MysteryCriterionRow criterion =
                grid.find(code)
                        .orElseThrow(
                                () -> new RuleBroken("listening.contact.criterion.unknown", code));
        if (mark == ScoringGrid.NOT_APPLICABLE) {
            if (reached && !criterion.mayNotApply()) {
                throw new RuleBroken("listening.contact.mark.applies", code);
            }
        } else if (mark < 0 || mark > criterion.most()) {
            throw new RuleBroken("listening.contact.mark.outside", code, mark, criterion.most());
        }
    }

    /** What a preview tells. */
    String written() {
        return facts() + (remark.isEmpty() ? "" : " « " + remark + " »");
    }

    /**
     * For the history, which outlives a remark that was corrected: that it changed, not its words.
     */
    String marked() {
        return facts()
                + (remark.isEmpty()
                        ? ""
                        : ", remarque "
                                + remark.length()
                                + "/"
                                + Integer.toHexString(remark.hashCode()));
    }

    private String facts() {
        return madeOn.map(LocalDate::toString).orElse("sans date")
                + madeAt.map(time -> " " + time).orElse("")
                + outcome.map(one -> " " + one).orElse("")
                + rings.map(count -> ", " + count + " sonneries").orElse("")
                + seconds.map(count -> ", " + count + " s").orElse("")
                + acknowledgedOn.map(day -> ", accusé le " + day).orElse("")
                + answeredOn.map(day -> ", répondu le " + day).orElse("")
                + " "
                + new TreeMap<>(marks);
    }
}
