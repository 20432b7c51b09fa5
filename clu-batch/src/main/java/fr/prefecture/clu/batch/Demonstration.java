package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.NightFilter;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In demonstration mode: fictitious files for the first nights, and the words with which to look at
 * it.
 */
@Singleton
@Startup
@DependsOn("NightSchedule")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Demonstration {

    private static final Logger LOG = System.getLogger(Demonstration.class.getName());

    /** Where each of the fictitious files goes in the inbox. */
    private static final Map<String, String> FILES =
            Map.of(
                    "queue_log.1.gz", "switchboard/demonstration",
                    "queue_log.gz", "switchboard/demonstration",
                    "mises-a-jour.csv", "website");

    /** The application file is made from figures, which are computed after the nights. */
    private static final String APPLICATION = "application";

    private static final long LATER = 5_000;

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private NightSchedule schedule;
    @EJB private Executions executions;
    @EJB private DemonstrationCommittee committee;
    @EJB private DemonstrationMeetings meetings;
    @EJB private DemonstrationConsultation consultation;
    @EJB private DemonstrationCert cert;
    @EJB private DemonstrationPresences presences;
    @EJB private DemonstrationReasons reasons;
    @EJB private DemonstrationServices services;
    @EJB private DemonstrationAppointments appointments;
    @EJB private DemonstrationLetters letters;
    @EJB private DemonstrationApplication application;
    @EJB private DemonstrationIndicators indicators;
    @EJB private DemonstrationEvidence evidence;
    @EJB private DemonstrationCollection collection;
    @EJB private DemonstrationStructures structures;
    @EJB private DemonstrationAudits audits;
    @EJB private DemonstrationBoard board;
    @EJB private DemonstrationResults results;
    @EJB private DemonstrationComplaints complaints;
    @EJB private DemonstrationOpinions opinions;
    @EJB private DemonstrationSurveys surveys;
    @EJB private DemonstrationMystery mystery;

    private final Set<String> ended = new HashSet<>();
    private boolean invited;

    @PostConstruct
    void begin() {
        if (Settings.demo()) {
            timers.createSingleActionTimer(0, new TimerConfig(null, false));
        }
    }

    @Timeout
    void wake(Timer timer) {
        if (!APPLICATION.equals(timer.getInfo())) {
            show();
        } else if (application.isAppliedFor()) {
            timer.cancel();
        }
    }

    private void show() {
        // Somebody may start a night while all this is being told.
        boolean isNew = shift.work(() -> executions.number(NightFilter.ALL)) == 0;
        committee.sit();
        meetings.tell();
        consultation.tell();
        presences.count();
        reasons.count();
        services.open();
        appointments.open();
        letters.count();
        indicators.measure();
        collection.ask();
        structures.apply();
        evidence.tell();
        audits.tell();
        board.show();
        results.publish();
        complaints.tell();
        opinions.tell();
        surveys.ask();
        mystery.tell();
        if (!isNew) {
            invite();
            return;
        }
        FILES.forEach(Demonstration::deliver);
        cert.tell();
        schedule.startIn(Duration.ZERO);
    }

    public void nightEnded(@Observes NightEnded night) {
        if (Settings.demo()) {
            ended.add(night.job());
            if (ended.containsAll(Executions.JOBS)) {
                invite();
            }
        }
    }

    private static void deliver(String name, String where) {
        Path folder = Settings.inbox().resolve(where);
        try (InputStream log = Demonstration.class.getResourceAsStream("/demonstration/" + name)) {
            Files.createDirectories(folder);
            Files.copy(log, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void invite() {
        if (!invited) {
            invited = true;
            timers.createIntervalTimer(LATER, LATER, new TimerConfig(APPLICATION, false));
            LOG.log(
                    Level.INFO,
                    "CLU is ready: http://localhost:{0}/ (fictitious data)\n"
                            + "  accounts: referent, standard, cert, site, agent, secretaire, admin;"
                            + " lecture (REST only)\n"
                            + "  password: {1}",
                    Integer.toString(Settings.httpPort()),
                    Settings.demoPassword());
        }
    }
}
