package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * NIT-17: how a page offers to stop a night.
 *
 * @param offered whether the button stands there; what was sent is heard all the same, so that the
 *     boundary says no, not a missing form
 * @param asked who has asked before; empty when nobody has
 */
public record NightStop(boolean offered, String asked) {

    private static final String BUTTON = "arreter";

    static NightStop of(Optional<ExecutionRow> night, FramePage frame, HttpServletRequest request) {
        boolean running = night.filter(row -> row.state() == Execution.State.RUNNING).isPresent();
        Optional<ExecutionRow.Stop> stop = night.flatMap(ExecutionRow::stop);
        return new NightStop(
                running && stop.isEmpty() && frame.isMayDirectNights()
                        || request.getParameter(BUTTON) != null,
                running ? stop.map(NightStop::said).orElse("") : "");
    }

    /** What the page says after somebody has asked, be they the first or not. */
    static String told(ExecutionRow night) {
        return night.stop().map(NightStop::said).orElse("");
    }

    private static String said(ExecutionRow.Stop stop) {
        return Texts.of("night.stop.asked", stop.by(), stop.at());
    }
}
