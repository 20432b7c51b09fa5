package fr.prefecture.clu.web.health;

import fr.prefecture.clu.health.Vitals;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** ETA-1: how the installation is, in one sentence and part by part. */
@Named
@RequestScoped
public class HealthPage {

    static final String PATH = "/admin/etat";

    @Inject Vitals vitals;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private List<VitalLine> lines;

    static List<VitalLine> lines(Vitals vitals) {
        return vitals.now().stream().map(VitalLine::new).toList();
    }

    public List<VitalLine> getLines() {
        if (lines == null) {
            lines = lines(vitals);
        }
        return lines;
    }

    /** The worst of all parts; the first of several. */
    private VitalLine worst() {
        return getLines().stream()
                .max(Comparator.comparing(line -> line.vital().condition()))
                .orElseThrow();
    }

    private long wanting() {
        return getLines().stream().filter(line -> !line.plain()).count();
    }

    public String getSign() {
        return worst().sign();
    }

    /** « Tout va bien. » */
    public String getHeading() {
        return worst().plain()
                ? Texts.of("health.well")
                : Texts.of("health.worst", worst().name(), worst().condition());
    }

    public String getAdvice() {
        return worst().plain() ? Texts.of("health.well.next") : worst().sentence();
    }

    /** What else wants somebody; empty when nothing does. */
    public String getOthers() {
        return wanting() < 2 ? "" : Texts.of("health.others", wanting() - 1);
    }

    public String getServer() {
        return Texts.of("health.server", Settings.node(), since());
    }

    private static Instant since() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    public String getNote() {
        return Texts.of("health.note", clock.instant());
    }

    public String getExportAddress() {
        return request.getContextPath() + HealthExports.LIST;
    }

    public String address(VitalLine line) {
        return request.getContextPath() + line.page();
    }
}
