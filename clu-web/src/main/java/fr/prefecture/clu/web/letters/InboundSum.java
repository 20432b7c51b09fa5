package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.InboundTotals;
import fr.prefecture.clu.web.shared.French;

/**
 * The counts of a month, of a service on a channel, or of all, as the tables show them.
 *
 * @param id by which the drawing knows it
 * @param detail beside the label, or nothing
 */
public record InboundSum(
        String id,
        String label,
        String detail,
        String received,
        RateCell acknowledged,
        RateCell answered) {

    static InboundSum of(String id, String label, String detail, InboundTotals totals) {
        return new InboundSum(
                id,
                label,
                detail,
                totals.rows() == 0 ? "" : French.number(totals.received()),
                RateCell.of(totals, totals.acknowledged()),
                RateCell.of(totals, totals.answered()));
    }
}
