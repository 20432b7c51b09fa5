package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How much of a period is known, whether it can still change, and why. */
public final class Completeness {

    private static final int MOST_NAMED_DAYS = 5;

    private final DayTable table;
    private final LocalDate end;
    private final String lastLine;

    /**
     * @param end the period's last day
     * @param lastLine when the last line was written, in words
     */
    Completeness(DayTable table, LocalDate end, String lastLine) {
        this.table = table;
        this.end = end;
        this.lastLine = lastLine;
    }

    public String openDays() {
        return Texts.count(table.open(), "switchboard.count.openDays");
    }

    public boolean isProvisional() {
        return table.goesOn() || !table.provisional().isEmpty();
    }

    public String stateKind() {
        if (table.isEmpty()) {
            return "indisponible";
        }
        return isProvisional() ? "provisoire" : "succes";
    }

    public String stateText() {
        if (table.isEmpty()) {
            return Texts.of("switchboard.days.state.missing");
        }
        return Texts.of(isProvisional() ? "DayState.PROVISIONAL" : "DayState.FINAL");
    }

    /** Why the figures are provisional, or why they are not any more. */
    public String why() {
        List<LocalDate> provisional = table.provisional();
        if (!provisional.isEmpty()) {
            return Texts.of(
                    "switchboard.days.why.provisional",
                    Texts.count(provisional.size(), "switchboard.count.provisionalDays"),
                    named(provisional),
                    lastLine);
        }
        return table.goesOn()
                ? Texts.of("switchboard.days.why.goesOn", end, lastLine)
                : Texts.of("switchboard.days.why.final");
    }

    /** The worked days that no log covers; nothing when there are none. */
    public String gaps() {
        List<LocalDate> missing = table.missing();
        return missing.isEmpty()
                ? ""
                : Texts.of(
                        "switchboard.days.gaps",
                        Texts.count(missing.size(), "switchboard.count.missingDays"),
                        named(missing));
    }

    public String covered() {
        return Texts.of(
                "switchboard.days.covered",
                Texts.count(table.covered(), "switchboard.count.days"),
                table.lines().size());
    }

    private static String named(List<LocalDate> days) {
        String first =
                days.stream()
                        .limit(MOST_NAMED_DAYS)
                        .map(French::day)
                        .collect(Collectors.joining(", "));
        return days.size() <= MOST_NAMED_DAYS
                ? first
                : Texts.of("switchboard.days.andMore", first, days.size() - MOST_NAMED_DAYS);
    }
}
