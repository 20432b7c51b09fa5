package fr.prefecture.clu.web.home;

import fr.prefecture.clu.account.MonthlyReaders;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.home.FrozenMonthRow;
import fr.prefecture.clu.home.FrozenMonths;
import fr.prefecture.clu.home.HomeLists;
import fr.prefecture.clu.home.MonthPapers;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.NightReadings;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * HOM-11, HOM-15: looks every ten minutes whether a month is to be frozen, and sent to those who
 * asked for it. It stands beside the pages because the sentences of the month are theirs.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthSchedule {

    private static final Logger LOG = System.getLogger(MonthSchedule.class.getName());

    @EJB NightShift shift;
    @EJB FrozenMonths months;
    @EJB NightReadings readings;
    @EJB MonthPapers papers;
    @EJB MonthlyReaders readers;
    @EJB Decisions decisions;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    void look() {
        shift.work(months::due).flatMap(this::freeze).ifPresent(this::settle);
        shift.work(months::missed).forEach(this::freeze);
    }

    /** By itself: a month stays frozen whatever becomes of its letter. */
    private Optional<FrozenMonthRow> freeze(YearMonth month) {
        try {
            return shift.together(() -> months.freezeByItself(month));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The month " + month + " could not be frozen; trying on", e);
            return Optional.empty();
        }
    }

    private void settle(FrozenMonthRow frozen) {
        try {
            shift.together(
                    () -> {
                        send(frozen);
                        return frozen;
                    });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The month " + frozen.month() + " could not be sent; trying on",
                    e);
        }
    }

    private void send(FrozenMonthRow frozen) {
        MonthSheet sheet =
                new MonthWords(
                                LocalDate.now(clock),
                                frozen.month(),
                                Optional.of(frozen),
                                Optional.empty(),
                                readings.tiles(frozen.month()),
                                readings.due(),
                                readings.late(),
                                Optional.of(decisions.latest(HomeLists.MOST)))
                        .sheet();
        months.send(
                frozen.month(),
                new MonthMail(sheet, papers.paper(sheet), Settings.address()).written(),
                readers.all());
    }
}
