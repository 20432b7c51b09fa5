package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The frameworks that come as files: seen first, then confirmed. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class FrameworkImports {

    static final String SUBJECT = "quality.framework";

    private static final Duration WAITS = Duration.ofDays(7);

    /**
     * What became of a file.
     *
     * @param id by which it waits for its confirmation, when it can be imported
     * @param faults why it cannot
     */
    public record Received(Optional<Long> id, List<FrameworkFault> faults) {}

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** From here on a file is too large, in bytes. */
    public long most() {
        return FrameworkFile.MOST;
    }

    /** QUA-7: reads a file, and has it wait for its confirmation when nothing is wrong with it. */
    public Received receive(String fileName, InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(FrameworkFile.MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant now = clock.instant();
        em.createQuery("delete from WaitingFramework w where w.receivedAt < :before")
                .setParameter("before", now.minus(WAITS))
                .executeUpdate();
        List<FrameworkFault> faults = faults(FrameworkFile.read(bytes));
        if (!faults.isEmpty()) {
            return new Received(Optional.empty(), faults);
        }
        WaitingFramework waiting =
                new WaitingFramework(fileName, bytes, session.getCallerPrincipal().getName(), now);
        em.persist(waiting);
        em.flush();
        return new Received(Optional.of(waiting.id()), List.of());
    }

    /** What would come of it; nothing once it was confirmed or given up. */
    public Optional<FrameworkPreview> preview(long id) {
        return Optional.ofNullable(em.find(WaitingFramework.class, id)).map(this::preview);
    }

    private FrameworkPreview preview(WaitingFramework waiting) {
        FrameworkReading reading = FrameworkFile.read(waiting.content());
        FrameworkText text = reading.text().orElseThrow();
        Optional<FrameworkText> before = StoredFramework.text(em, text.code());
        List<FrameworkText.Edition> editions = text.editions();
        return new FrameworkPreview(
                waiting.id(),
                waiting.fileName(),
                text.code(),
                text.name(),
                before.isEmpty(),
                editions.size(),
                editions.stream().mapToInt(one -> one.modules().size()).sum(),
                (int) editions.stream().flatMap(FrameworkText.Edition::promises).count(),
                editions.stream().mapToInt(one -> one.indicators().size()).sum(),
                editions.stream().mapToInt(one -> one.targets().size()).sum(),
                editions.stream()
                        .flatMap(FrameworkText.Edition::promises)
                        .mapToInt(one -> one.links().size())
                        .sum(),
                FrameworkDifferences.between(before, text),
                faults(reading));
    }

    /**
     * QUA-7: makes a file that was seen the framework.
     *
     * @return the framework's name
     * @throws RuleBroken when it waits no more, or what is known has changed so that it cannot come
     */
    public String confirm(long id) {
        WaitingFramework waiting =
                Optional.ofNullable(em.find(WaitingFramework.class, id))
                        .orElseThrow(() -> new RuleBroken("quality.import.gone"));
        FrameworkReading reading = FrameworkFile.read(waiting.content());
        if (!faults(reading).isEmpty()) {
            throw new RuleBroken("quality.import.refusedNow");
        }
        em.remove(waiting);
        return keep(reading.text().orElseThrow());
    }

    public void giveUp(long id) {
        Optional.ofNullable(em.find(WaitingFramework.class, id)).ifPresent(em::remove);
    }

    private String keep(FrameworkText text) {
        Optional<FrameworkText> before = StoredFramework.text(em, text.code());
        QualityFramework framework = StoredFramework.keep(em, text);
        if (before.isEmpty()) {
            changes.created(SUBJECT, framework.id(), text.written());
        } else {
            changes.changed(SUBJECT, framework.id(), before.get().written(), text.written());
        }
        return framework.name();
    }

    private List<FrameworkFault> faults(FrameworkReading reading) {
        return reading.text()
                .map(text -> FrameworkFit.faults(em, reading, text, LocalDate.now(clock)))
                .orElse(reading.faults());
    }
}
