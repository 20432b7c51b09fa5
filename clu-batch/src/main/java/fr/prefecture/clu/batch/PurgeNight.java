package fr.prefecture.clu.batch;

import fr.prefecture.clu.listening.Comments;
import fr.prefecture.clu.listening.ComplaintTexts;
import fr.prefecture.clu.listening.StaffSurveys;
import fr.prefecture.clu.mail.ReceivedMails;
import fr.prefecture.clu.privacy.PurgeRule;
import fr.prefecture.clu.privacy.Purges;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * VIE-4, VIE-5: each night, or as soon after as the server runs, removes what is past its time.
 * Each portion is a transaction of its own; a rule that fails is tried again, and stops no other.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class PurgeNight {

    private static final Logger LOG = System.getLogger(PurgeNight.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Resource private TimerService timers;
    @EJB NightShift shift;
    @EJB Purges purges;
    @EJB Bin bin;
    @EJB ReceivedMails mails;
    @EJB Comments comments;
    @EJB ComplaintTexts complaints;
    @EJB StaffSurveys staff;
    @Inject Clock clock;

    /** What has failed already, and was said. */
    private final Set<PurgeRule> failing = EnumSet.noneOf(PurgeRule.class);

    private Instant bootedAt;
    private boolean blind;

    @PostConstruct
    void schedule() {
        bootedAt = clock.instant();
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void timeout() {
        try {
            shift.perform(this::purge);
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "What lapses cannot be removed; trying on", e);
            }
            blind = true;
        }
    }

    /** The rules that this night has not seen through yet. */
    void purge() {
        Instant now = clock.instant();
        Instant hour = NightSchedule.lastHour(now);
        if (hour.isBefore(bootedAt) && !shift.work(() -> purges.isReported())) {
            return;
        }
        LocalDate night = hour.atZone(Settings.zone()).toLocalDate();
        for (PurgeRule rule : shift.work(() -> purges.left(night))) {
            try {
                apply(rule, night);
                failing.remove(rule);
            } catch (RuntimeException e) {
                if (failing.add(rule)) {
                    LOG.log(Level.WARNING, "Rule " + rule + " failed; trying on", e);
                }
            }
        }
    }

    private void apply(PurgeRule rule, LocalDate night) {
        if (rule.isOfFeature()) {
            shift.apart(
                    () -> {
                        if (purges.begin(rule, night)) {
                            purges.applied(rule, night, removedByFeature(rule));
                        }
                        return rule;
                    });
            return;
        }
        boolean more;
        do {
            more = shift.apart(() -> purges.apply(rule, night));
        } while (more);
    }

    private int removedByFeature(PurgeRule rule) {
        return switch (rule) {
            case BIN -> bin.empty();
            case RECEIVED_MAILS -> mails.tidy();
            case COMMENTS -> comments.erase();
            case COMPLAINTS -> complaints.erase();
            case STAFF_MARKS -> staff.forget();
            default -> throw new IllegalArgumentException(rule.name());
        };
    }
}
