package fr.prefecture.clu.batch;

import fr.prefecture.clu.quality.ApplicationFiles;
import fr.prefecture.clu.quality.ApplicationOrder;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.time.YearMonth;

/** Fictitious: the application file of the eve of the external audit, asked for once. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationApplication {

    private static final LocalDate EVE = LocalDate.of(2021, 11, 24);
    private static final int MONTHS = 12;

    @EJB NightShift shift;
    @EJB Structures structures;
    @EJB ApplicationFiles files;

    public void apply() {
        if (shift.work(files::all).isEmpty()) {
            shift.work(structures::all).stream()
                    .filter(row -> row.editionId().isPresent())
                    .findFirst()
                    .ifPresent(row -> shift.apart(() -> files.request(order(row))));
        }
    }

    private static ApplicationOrder order(StructureRow row) {
        YearMonth last = YearMonth.from(EVE);
        return new ApplicationOrder(
                row.id(), row.editionId().orElseThrow(), EVE, last.minusMonths(MONTHS - 1), last);
    }
}
