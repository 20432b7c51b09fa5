package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightEnded;
import fr.prefecture.clu.batch.NightSchedule;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.night.Executions;
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
import java.util.List;

/**
 * In demonstration mode: a fictitious log for a first night, and the words with which to look at
 * it.
 */
@Singleton
@Startup
@DependsOn("NightSchedule")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Demonstration {

    private static final Logger LOG = System.getLogger(Demonstration.class.getName());
    private static final String SOURCE = "demonstration";
    private static final List<String> LOGS = List.of("queue_log.1.gz", "queue_log.gz");

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private NightSchedule schedule;
    @EJB private Executions executions;

    private boolean invited;

    @PostConstruct
    void begin() {
        if (Settings.demo()) {
            timers.createSingleActionTimer(0, new TimerConfig(null, false));
        }
    }

    @Timeout
    void show() {
        if (shift.work(executions::number) > 0) {
            invite();
            return;
        }
        LOGS.forEach(Demonstration::deliver);
        schedule.startIn(Duration.ZERO);
    }

    public void nightEnded(@Observes NightEnded night) {
        if (Settings.demo()) {
            invite();
        }
    }

    private static void deliver(String name) {
        Path folder = Inbox.folder(RegisterFiles.JOB).resolve(SOURCE);
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
