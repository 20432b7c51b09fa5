package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;

/**
 * What is said of a mystery survey.
 *
 * @param partner the préfecture with which it is crossed
 * @param endsOn the last day, included
 */
public record MysteryTerms(
        String title,
        MysteryMedium medium,
        String partner,
        LocalDate beginsOn,
        LocalDate endsOn,
        OpeningHours hours) {

    public static final int LONGEST_NAME = 200;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int MOST_DAYS = 366;

    /**
     * ECO-60
     *
     * @throws RuleBroken when a text is missing or too long, or the window ends before it begins or
     *     is longer than a year
     */
    public MysteryTerms {
        title = MysteryText.line(title, LONGEST_NAME, "listening.mystery.title.missing");
        partner = MysteryText.line(partner, LONGEST_NAME, "listening.mystery.partner.missing");
        if (endsOn.isBefore(beginsOn)) {
            throw new RuleBroken("listening.mystery.window.reversed", beginsOn, endsOn);
        }
        if (beginsOn.isBefore(FIRST) || beginsOn.plusDays(MOST_DAYS).isBefore(endsOn)) {
            throw new RuleBroken("listening.mystery.window.long", MOST_DAYS);
        }
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(beginsOn) && !day.isAfter(endsOn);
    }

    String written() {
        return title
                + " ("
                + medium
                + ", "
                + partner
                + ", "
                + beginsOn
                + "–"
                + endsOn
                + ", "
                + hours.opensAt()
                + "–"
                + hours.closesAt()
                + hours.pauseFrom().map(from -> " sauf " + from).orElse("")
                + hours.pauseTo().map(to -> "–" + to).orElse("")
                + ")";
    }
}
