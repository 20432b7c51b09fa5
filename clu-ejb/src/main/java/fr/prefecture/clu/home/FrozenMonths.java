package fr.prefecture.clu.home;

import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The months that were frozen, by the quality officer or by themselves, and sent. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class FrozenMonths {

    /** Of the history; the key is the month. */
    public static final String SUBJECT = "home.month";

    /** With the last one, a year of them. */
    private static final int MONTHS_BACK = 11;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB BusinessCalendar calendar;
    @EJB MonthTiles tiles;
    @EJB NightReadings readings;
    @EJB Mailings mailings;
    @EJB Changes changes;
    @Resource SessionContext session;

    int after = Settings.frozenAfter();

    /** A frozen month, with the tiles that whoever asks may read. */
    public Optional<FrozenMonthRow> find(YearMonth month) {
        Optional<FrozenMonthRow> row = frozen(month).map(FrozenMonth::row);
        if (row.isEmpty()) {
            return row;
        }
        Set<Tile> readable = tiles.readable();
        return row.map(
                one ->
                        new FrozenMonthRow(
                                one.month(),
                                one.frozenAt(),
                                one.frozenBy(),
                                one.tiles().stream()
                                        .filter(tile -> readable.contains(tile.tile()))
                                        .toList()));
    }

    /**
     * HOM-10, HOM-12: by hand; asked for again it stays as it is.
     *
     * @throws RuleBroken when the month is not over, or nothing of it was counted
     */
    @RolesAllowed(Roles.QUALITY)
    public void freeze(YearMonth month) {
        keep(month, tiles.tiles(month), Optional.of(session.getCallerPrincipal().getName()));
    }

    /** HOM-11, HOM-15: the month that is to be frozen by itself, and sent, now. */
    @RolesAllowed(Roles.NIGHT)
    public Optional<YearMonth> due() {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        boolean settled = frozen(month).filter(FrozenMonth::isSent).isPresent();
        return settled || LocalDate.now(clock).isBefore(day(calendar, month, after))
                ? Optional.empty()
                : Optional.of(month);
    }

    /**
     * HOM-11: of the last twelve months, those before the last one that should have been frozen
     * since the first one ever was.
     */
    @RolesAllowed(Roles.NIGHT)
    public List<YearMonth> missed() {
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        List<YearMonth> frozen =
                em.createQuery("select m from FrozenMonth m", FrozenMonth.class)
                        .getResultStream()
                        .map(FrozenMonth::month)
                        .toList();
        return frozen.stream().min(Comparator.naturalOrder()).stream()
                .flatMap(
                        first ->
                                Stream.iterate(
                                                last.minusMonths(MONTHS_BACK),
                                                month -> month.isBefore(last),
                                                month -> month.plusMonths(1))
                                        .filter(first::isBefore))
                .filter(month -> !frozen.contains(month))
                .toList();
    }

    /** HOM-11: the day on which a month freezes by itself. */
    static LocalDate day(BusinessCalendar calendar, YearMonth month, int after) {
        return calendar.plusBusinessDays(month.atEndOfMonth(), after);
    }

    /**
     * HOM-11, HOM-12, HOM-14: by itself.
     *
     * @return what is frozen, now or before; nothing when nothing was counted
     */
    @RolesAllowed(Roles.NIGHT)
    public Optional<FrozenMonthRow> freezeByItself(YearMonth month) {
        Optional<FrozenMonth> known = frozen(month);
        if (known.isPresent()) {
            return known.map(FrozenMonth::row);
        }
        List<MonthTile> shown = readings.tiles(month);
        return FrozenMonth.isCounted(shown)
                ? Optional.of(keep(month, shown, Optional.empty()).row())
                : Optional.empty();
    }

    /** What is read before is read without holding up anybody; only what is kept waits its turn. */
    private FrozenMonth keep(YearMonth month, List<MonthTile> shown, Optional<String> by) {
        FrozenMonth wanted =
                new FrozenMonth(month, shown, by, LocalDate.now(clock), clock.instant());
        waitForOthers();
        Optional<FrozenMonth> known = frozen(month);
        if (known.isPresent()) {
            return known.get();
        }
        em.persist(wanted);
        em.flush();
        changes.created(SUBJECT, month, wanted.written());
        return wanted;
    }

    /**
     * HOM-15: sends a frozen month to those who asked for it; asked for again, it was sent.
     *
     * @throws RuleBroken when it is not frozen
     */
    @RolesAllowed(Roles.NIGHT)
    public void send(YearMonth month, MonthText told, List<Recipient> readers) {
        waitForOthers();
        FrozenMonth frozen =
                frozen(month).orElseThrow(() -> new RuleBroken("home.month.notFrozen", month));
        if (frozen.isSent()) {
            return;
        }
        frozen.send(clock.instant());
        if (!readers.isEmpty()) {
            em.persist(new MonthLetter(month, told));
            em.flush();
            mailings.send(
                    MonthMessages.KIND,
                    month.toString(),
                    1,
                    told.subject(),
                    "/?mois=" + month,
                    readers);
        }
    }

    /** What those who asked for a month were told. */
    @RolesAllowed(Roles.NIGHT)
    public Optional<MonthText> told(YearMonth month) {
        return em.createQuery(
                        "select l from MonthLetter l where l.start = :start", MonthLetter.class)
                .setParameter("start", month.atDay(1))
                .getResultStream()
                .findFirst()
                .map(MonthLetter::told);
    }

    private Optional<FrozenMonth> frozen(YearMonth month) {
        return em.createQuery(
                        "select m from FrozenMonth m where m.start = :start", FrozenMonth.class)
                .setParameter("start", month.atDay(1))
                .getResultStream()
                .findFirst();
    }

    /** HOM-12: two who freeze at once take turns. */
    private void waitForOthers() {
        em.createNativeQuery("update home_turn set taken = taken + 1 where id = 1").executeUpdate();
    }
}
