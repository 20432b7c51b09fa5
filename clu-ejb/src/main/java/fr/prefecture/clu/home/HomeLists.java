package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.FirstStep;
import fr.prefecture.clu.shared.FirstStepSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Guarded;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** HOM-6, HOM-9: what comes, what is late and what is still to be begun, for whoever asks. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HomeLists {

    /** How far ahead what is due is shown. */
    public static final int DAYS_AHEAD = 30;

    /** As many of each list as are shown. */
    public static final int MOST = 5;

    @Inject @Any Instance<DueSource> dueSources;
    private final Found<DueSource> dueFound = new Found<>();
    @Inject @Any Instance<LateSource> lateSources;
    private final Found<LateSource> lateFound = new Found<>();
    @Inject @Any Instance<FirstStepSource> stepSources;
    private final Found<FirstStepSource> stepsFound = new Found<>();
    @Inject Clock clock;
    @Resource SessionContext session;

    /** The earliest first. */
    public List<DueItem> due() {
        LocalDate today = LocalDate.now(clock);
        return Guarded.by(session, dueFound.handles(dueSources)).stream()
                .flatMap(source -> source.due(today, today.plusDays(DAYS_AHEAD), MOST).stream())
                .sorted(Comparator.comparing(DueItem::day).thenComparing(DueItem::text))
                .limit(MOST)
                .toList();
    }

    /** The most late first. */
    public List<LateItem> late() {
        return Guarded.by(session, lateFound.handles(lateSources)).stream()
                .flatMap(source -> source.late(MOST).stream())
                .sorted(Comparator.comparing(LateItem::due))
                .limit(MOST)
                .toList();
    }

    /** Those that whoever asks may take, taken or not; none once all are. */
    public List<FirstStep> steps() {
        List<FirstStep> steps =
                Guarded.by(session, stepsFound.handles(stepSources)).stream()
                        .flatMap(source -> source.steps().stream())
                        .sorted(Comparator.comparing(FirstStep::rank))
                        .toList();
        return steps.stream().allMatch(FirstStep::done) ? List.of() : steps;
    }
}
