package fr.prefecture.clu.health;

import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** How the installation is, for whoever asks; see the rules of the package. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Vitals {

    /** As people read them: what all else stands on comes first. */
    private static final List<String> KINDS =
            List.of("database", "disk", "memory", "inbox", "night", "mail", "history");

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject @Any Instance<VitalSource> sources;
    @Resource ManagedExecutorService executor;

    private List<Reading> readings;
    private List<String> parts;

    @PostConstruct
    void begin() {
        readings =
                sources.stream()
                        .map(source -> new Reading(source, executor, FRESH, PATIENCE))
                        .toList();
        parts =
                sources.stream()
                        .flatMap(source -> source.parts().stream())
                        .sorted(Comparator.comparing(Vitals::place))
                        .toList();
    }

    /** What there is to tell about, always the same. */
    public List<String> parts() {
        return parts;
    }

    /** ETA-2: every part, as it was within the last seconds. */
    public List<Vital> now() {
        return of(readings);
    }

    /** Asks all of them before it waits for any: they are waited for together. */
    static List<Vital> of(List<Reading> readings) {
        readings.forEach(Reading::ask);
        return readings.stream()
                .flatMap(reading -> reading.now().stream())
                .sorted(Comparator.comparing(vital -> place(vital.part())))
                .toList();
    }

    /** The kind of a part: {@code night} of {@code night.cert}. */
    static String kind(String part) {
        int dot = part.indexOf('.');
        return dot < 0 ? part : part.substring(0, dot);
    }

    private static int place(String part) {
        return KINDS.indexOf(kind(part));
    }
}
