package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.IntervalChart;
import fr.prefecture.clu.web.shared.Texts;

/**
 * A no-show rate as tables show it, with its cases and its interval.
 *
 * @param id by which the drawing knows it
 * @param name under the axis, shorter than the label
 */
public record ShareLine(String id, String label, String name, Proportion share) {

    public String n() {
        return French.number(share.n());
    }

    public String missed() {
        return French.number(share.successes());
    }

    /** Empty under 30 cases. */
    public String percent() {
        return share.percent().map(French::percent).orElse("");
    }

    public String interval() {
        return interval(share);
    }

    static String interval(Proportion share) {
        return share.interval()
                .map(
                        ends ->
                                Texts.of(
                                        "appointments.interval",
                                        French.tenths(ends.low()),
                                        French.percent(ends.high())))
                .orElse("");
    }

    /** Why there is no rate. */
    public String tooFew() {
        return tooFew(share);
    }

    static String tooFew(Proportion share) {
        return share.isTooFew() ? Texts.of("appointments.tooFew", share.n()) : "";
    }

    /** As the mark of the drawing carries it, or nothing. */
    public String value() {
        return share.percent().map(Object::toString).orElse("");
    }

    IntervalChart.Slot slot() {
        return new IntervalChart.Slot(
                id,
                name,
                share.percent(),
                share.interval().map(Proportion.Interval::low),
                share.interval().map(Proportion.Interval::high));
    }
}
