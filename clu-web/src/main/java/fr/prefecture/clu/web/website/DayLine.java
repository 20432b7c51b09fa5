package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.DayReason;
import fr.prefecture.clu.website.DayState;
import fr.prefecture.clu.website.UpdateDayRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A day of the site in words: in the calendar, in the table of its month, in the export. */
public record DayLine(UpdateDayRow row, DayMark mark) {

    private static final int MOST_SECTIONS = 4;

    static DayLine of(UpdateDayRow row, LocalDate today) {
        return new DayLine(row, DayMark.of(row, today));
    }

    public LocalDate day() {
        return row.day();
    }

    public String iso() {
        return row.day().toString();
    }

    /** The id of its line in the table of its month. */
    public String anchor() {
        return "j-" + iso();
    }

    public String label() {
        return French.dateInTable(row.day());
    }

    /** « lundi 3 mai 2021 » */
    public String longLabel() {
        return French.weekday(row.day());
    }

    public int number() {
        return row.day().getDayOfMonth();
    }

    /** Behind the number, for those who hear the calendar: « mai 2021, mis à jour ». */
    public String spoken() {
        String month = French.month(java.time.YearMonth.from(row.day()));
        return month + ", " + (row.label().isEmpty() ? "" : row.label() + ", ") + mark.smallWord();
    }

    public String expected() {
        if (row.expected()) {
            return Texts.of("website.day.expected");
        }
        return switch (row.reason()) {
            case HOLIDAY -> Texts.of("DayMark.HOLIDAY");
            case CLOSED -> Texts.of("DayMark.CLOSED");
            case RULE, WEEKDAY -> Texts.of("website.day.unexpected");
        };
    }

    /** What was done; nothing where nothing was to be done and nothing was. */
    public String state() {
        return mark.state().isEmpty() && mark != DayMark.TO_COME ? "" : mark.word();
    }

    public boolean isPlain() {
        return mark == DayMark.DONE;
    }

    public String stateKind() {
        return mark.state();
    }

    /** Pages updated, the recueil apart; nothing where nothing is known or was to be done. */
    public String pages() {
        return isCounted() ? French.number(row.updates()) : "";
    }

    public String gazette() {
        return isCounted() ? French.number(row.gazette()) : "";
    }

    /** Why there is no number. */
    public String missing() {
        return Texts.of(
                mark == DayMark.UNKNOWN || mark == DayMark.TO_COME
                        ? "shared.number.missing"
                        : "shared.number.nothing");
    }

    private boolean isCounted() {
        return row.updates() > 0 || row.gazette() > 0 || row.known() && row.expected();
    }

    /** The sections that were updated, the most updated first; of many only the first. */
    public String sections() {
        List<String> names = row.sections();
        return names.size() <= MOST_SECTIONS
                ? String.join(", ", names)
                : Texts.of(
                        "website.day.sections.more",
                        String.join(", ", names.subList(0, MOST_SECTIONS)),
                        names.size() - MOST_SECTIONS);
    }

    /** Why the day is as it is: holiday, closing, urgency, excuse, or that nobody has said why. */
    public String reason() {
        List<String> reasons = new ArrayList<>();
        if (row.reason() == DayReason.HOLIDAY || row.reason() == DayReason.CLOSED) {
            reasons.add(French.capital(row.label()));
        }
        row.urgency()
                .map(
                        why ->
                                why.isEmpty()
                                        ? Texts.of("website.day.urgency.told")
                                        : Texts.of("website.day.urgency", why))
                .ifPresent(reasons::add);
        row.excuse().map(why -> Texts.of("website.day.excuse", why)).ifPresent(reasons::add);
        if (mark == DayMark.MISSED && row.updates() > 0) {
            reasons.add(Texts.of("website.day.tooFew", row.minimum()));
        } else if (mark == DayMark.MISSED) {
            reasons.add(Texts.of("website.day.noReason"));
        } else if (mark == DayMark.OUT_OF_RULE) {
            reasons.add(Texts.of("website.day.outOfRule"));
        }
        return String.join(" ", reasons);
    }

    /** Whether its figures can still change by themselves; nothing while nothing is known. */
    public String standing() {
        return row.known()
                ? Texts.of(
                        row.state() == DayState.FINAL ? "DayState.FINAL" : "DayState.PROVISIONAL")
                : "";
    }

    public String rowClass() {
        return row.expected() || isCounted() || row.urgency().isPresent() ? "" : "ferme";
    }

    /** What there is to declare of this day first; nothing of a day to come. */
    Optional<String> toDeclare(LocalDate today) {
        if (row.day().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(mark == DayMark.OUT_OF_RULE ? "urgence" : "mise-a-jour");
    }
}
