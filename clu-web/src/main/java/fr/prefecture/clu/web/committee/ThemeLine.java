package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MinutesTheme;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;

/**
 * A theme of the minutes, as the page of their typing shows it.
 *
 * @param removal who took it off and when; empty when it stands
 * @param newKey the key of the line that a form without script may add
 * @param typed what was typed in that form and could not be kept
 * @param reason why
 * @param promises what earlier meetings promised and is not done, where the agenda speaks of it
 */
public record ThemeLine(
        long id,
        String title,
        String removal,
        List<TypedLine> lines,
        String newKey,
        String typed,
        String reason,
        List<PromiseLine> promises) {

    /** « 6. Échanges et suggestions »; without number when it was taken off the agenda. */
    static String title(MinutesTheme theme) {
        return theme.isRemoved()
                ? theme.theme()
                : Texts.of("committee.minutes.theme", theme.position(), theme.theme());
    }

    public boolean isRemoved() {
        return !removal.isEmpty();
    }

    public boolean isRefused() {
        return !reason.isEmpty();
    }
}
