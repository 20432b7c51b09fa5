package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The frameworks that ship with the product, with what could be confirmed of each. */
@Singleton
@Startup
@DependsOn("Schema")
@PermitAll
public class FirstFrameworks {

    static final List<String> SHIPPED =
            List.of("marianne", "qualipref", "services-publics-plus", "qual-e-pref");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** Once: frameworks that anybody has loaded or changed are theirs. */
    @PostConstruct
    void open() {
        Baton.take(em, "start");
        Long known =
                em.createQuery("select count(f) from QualityFramework f", Long.class)
                        .getSingleResult();
        if (known == 0) {
            SHIPPED.forEach(this::add);
        }
    }

    private void add(String code) {
        FrameworkReading reading = FrameworkFile.read(shipped(code));
        FrameworkText text =
                reading.text()
                        .orElseThrow(
                                () -> new IllegalStateException(code + ": " + reading.faults()));
        QualityFramework framework = StoredFramework.keep(em, text);
        changes.created(FrameworkImports.SUBJECT, framework.id(), text.written());
    }

    static byte[] shipped(String code) {
        try (InputStream in =
                FirstFrameworks.class.getResourceAsStream("frameworks/" + code + ".yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
