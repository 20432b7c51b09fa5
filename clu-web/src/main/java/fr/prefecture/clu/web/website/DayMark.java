package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.DayReason;
import fr.prefecture.clu.website.UpdateDayRow;
import java.time.LocalDate;
import java.util.Locale;

/** How the calendar shows a day: a shape, a word and a tint, in the order of the key. */
public enum DayMark {
    DONE("fait", "succes"),
    MISSED("manque", "erreur"),
    EXCUSED("excuse", "excuse"),
    URGENT("urgence", "urgence"),
    OUT_OF_RULE("hors-regle", "alerte"),
    UNEXPECTED("non", ""),
    HOLIDAY("ferie", ""),
    CLOSED("ferme", ""),
    UNKNOWN("inconnu", "indisponible"),
    TO_COME("avenir", "");

    private final String style;
    private final String state;

    DayMark(String style, String state) {
        this.style = style;
        this.state = state;
    }

    /**
     * @param today the day that is going on
     */
    static DayMark of(UpdateDayRow row, LocalDate today) {
        return row.expected() ? ofExpected(row, today) : ofOther(row, today);
    }

    private static DayMark ofExpected(UpdateDayRow row, LocalDate today) {
        if (row.updated()) {
            return DONE;
        }
        if (row.excuse().isPresent()) {
            return EXCUSED;
        }
        return row.missed() ? MISSED : unknown(row, today);
    }

    private static DayMark ofOther(UpdateDayRow row, LocalDate today) {
        if (row.urgency().isPresent()) {
            return URGENT;
        }
        if (row.outOfRule()) {
            return OUT_OF_RULE;
        }
        if (row.reason() == DayReason.HOLIDAY) {
            return HOLIDAY;
        }
        if (row.reason() == DayReason.CLOSED) {
            return CLOSED;
        }
        return row.known() ? UNEXPECTED : unknown(row, today);
    }

    private static DayMark unknown(UpdateDayRow row, LocalDate today) {
        return row.day().isBefore(today) ? UNKNOWN : TO_COME;
    }

    /** The style of its cell. */
    public String style() {
        return style;
    }

    /** The symbol of its cell; nothing for a day to come. */
    public String shape() {
        return this == TO_COME ? "" : "jour-" + style;
    }

    /** The kind of state in the table by day; nothing where nothing was to be done. */
    public String state() {
        return state;
    }

    public String word() {
        return Texts.of("DayMark." + name());
    }

    /** In the middle of a sentence. */
    String smallWord() {
        String word = word();
        return word.substring(0, 1).toLowerCase(Locale.FRANCE) + word.substring(1);
    }

    /** Whether the day has something to tell in the table of its month. */
    boolean tells() {
        return this != UNEXPECTED && this != UNKNOWN && this != TO_COME;
    }
}
