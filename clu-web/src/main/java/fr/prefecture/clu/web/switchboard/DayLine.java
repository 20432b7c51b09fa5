package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A day of the table: its figures when a log covers it, and why it is not worked, if it is not.
 *
 * @param off the name of the holiday or the reason of the closing, or nothing
 * @param state nothing when no log covers the day
 * @param toCome whether the day is still to come, or going on
 * @param why why its figures can or cannot change any more, in sentences
 * @param notes what people have said of it (TEL-51)
 */
public record DayLine(
        LocalDate day,
        Optional<String> off,
        Optional<DayState> state,
        Counts counts,
        boolean toCome,
        List<String> why,
        List<String> notes)
        implements Line {

    /** A day of which nobody has said anything. */
    DayLine(
            LocalDate day,
            Optional<String> off,
            Optional<DayState> state,
            Counts counts,
            boolean toCome,
            List<String> why) {
        this(day, off, state, counts, toCome, why, List.of());
    }

    /** TEL-51 */
    DayLine noted(List<String> said) {
        return new DayLine(day, off, state, counts, toCome, why, List.copyOf(said));
    }

    @Override
    public boolean isCovered() {
        return state.isPresent();
    }

    public boolean isWeekEnd() {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether nobody was to answer that day. */
    public boolean isClosed() {
        return off.isPresent() || isWeekEnd();
    }

    /** A worked day that is over and that no log covers. */
    public boolean isMissing() {
        return !isCovered() && !isClosed() && !toCome;
    }

    @Override
    public boolean isProvisional() {
        return state.filter(DayState.PROVISIONAL::equals).isPresent();
    }

    /** Why a figure is not there: no log, or nothing to divide by. */
    @Override
    public String missing() {
        return Texts.of(isCovered() ? "shared.number.nothing" : "shared.number.missing");
    }

    @Override
    public String label() {
        return French.dateInTable(day);
    }

    @Override
    public ReportingPeriod period() {
        return new ReportingPeriod(day, day);
    }

    @Override
    public String iso() {
        return day.toString();
    }

    @Override
    public String rowClass() {
        return isClosed() ? "ferme" : "";
    }

    @Override
    public String stateKind() {
        return state.map(s -> s == DayState.FINAL ? "succes" : "provisoire").orElse("indisponible");
    }

    /** The state in a word; nothing for a closed day without log, where nothing was awaited. */
    @Override
    public String stateText() {
        if (state.isPresent()) {
            return Texts.of(isProvisional() ? "DayState.PROVISIONAL" : "DayState.FINAL");
        }
        if (toCome) {
            return Texts.of("switchboard.days.state.toCome");
        }
        return isClosed() ? "" : Texts.of("switchboard.days.state.missing");
    }

    /**
     * The holiday's or the closing's name, the day of the week at the week-end, and what people
     * have said of the day.
     */
    @Override
    public String note() {
        List<String> words = new ArrayList<>();
        off.ifPresent(words::add);
        if (isWeekEnd()) {
            words.add(French.weekdayName(day));
        }
        List<String> said = new ArrayList<>();
        if (!words.isEmpty()) {
            said.add(French.capital(String.join(", ", words)));
        }
        said.addAll(notes);
        return String.join(" · ", said);
    }
}
