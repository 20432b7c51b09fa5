package fr.prefecture.clu.mail;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The e-mails that came back and were dropped on a page, whatever it is about. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class ReceivedMails {

    /** Of the history; the key is that of the thing that the e-mail is about. */
    public static final String SUBJECT = "mail.received";

    /** MEL-16: the most bytes of a file. */
    public static final long LONGEST_FILE = EmlFile.LONGEST;

    /** MEL-16: beside one thing. */
    static final int MOST = 2_000;

    /** How long it is said what became of a file. */
    private static final Duration TOLD = Duration.ofDays(30);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Bounces bounces;
    @EJB ReceivedFiles files;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * MEL-15 to MEL-21: reads a dropped file and keeps what it says, once; nobody is ever answered.
     *
     * @param position of the file among those dropped together
     * @return what became of it; a refusal says why
     */
    public DroppedRow receive(Drop drop, int position, String fileName, InputStream content) {
        Optional<DroppedFile> twice = sent(drop, position);
        if (twice.isPresent()) {
            return twice.get().row();
        }
        DroppedFile dropped;
        try (EmlFile file = EmlFile.of(content);
                ReadMail mail = EmlReader.read(file.path())) {
            dropped = keep(drop, position, fileName, mail, file.hash());
        } catch (RuleBroken refusal) {
            dropped = DroppedFile.refused(drop, position, fileName, refusal, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        em.persist(dropped);
        return dropped.row();
    }

    private DroppedFile keep(Drop drop, int position, String fileName, ReadMail mail, String hash) {
        String key = mail.messageId().isEmpty() ? "sha256:" + hash : mail.messageId();
        Optional<ReceivedMail> known = known(drop, key);
        if (known.isEmpty() && mail.kind() == MailKind.AUTO_REPLY) {
            known = sameMachine(drop, mail);
            known.ifPresent(ReceivedMail::again);
        }
        if (known.isPresent()) {
            return DroppedFile.read(
                    drop, position, fileName, DropOutcome.KNOWN, known.get().id(), clock.instant());
        }
        ReceivedMail received =
                new ReceivedMail(
                        drop, mail, key, session.getCallerPrincipal().getName(), clock.instant());
        Optional<MessageRow> ours = ours(drop, mail);
        Recognised.of(drop, mail.who(), ours.map(MessageRow::recipientKey))
                .ifPresent(found -> received.recognise(found.key(), found.how()));
        mail.failure()
                .filter(Failure::lasting)
                .ifPresent(
                        failure ->
                                ours.ifPresent(
                                        message ->
                                                bounces.note(message.id(), failure.diagnostic())));
        em.persist(received);
        em.flush();
        mail.parts().forEach(part -> part.path().ifPresent(path -> keep(received, part, path)));
        changes.created(SUBJECT, drop.subjectKey(), received.written());
        return DroppedFile.read(
                drop, position, fileName, received.outcome(), received.id(), clock.instant());
    }

    /** MEL-18, MEL-21: the e-mail of ours that came back, or is answered. */
    private Optional<MessageRow> ours(Drop drop, ReadMail mail) {
        return bounces.named(mail.references())
                .or(
                        () ->
                                mail.failure()
                                        .flatMap(
                                                failure ->
                                                        bounces.lastTo(
                                                                failure.recipient(),
                                                                drop.subjectKey())));
    }

    private void keep(ReceivedMail received, ReadMail.Part part, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            files.keep(received.id(), part.name(), in, session.getCallerPrincipal().getName());
        } catch (RuleBroken refusal) {
            received.leave(part.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** MEL-20: a form that is sent twice. */
    private Optional<DroppedFile> sent(Drop drop, int position) {
        return em.createQuery(
                        "select d from DroppedFile d where d.subjectKind = :kind"
                                + " and d.subjectKey = :key and d.dropKey = :drop"
                                + " and d.position = :position",
                        DroppedFile.class)
                .setParameter("kind", drop.subjectKind())
                .setParameter("key", drop.subjectKey())
                .setParameter("drop", drop.key())
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    /** MEL-20 */
    private Optional<ReceivedMail> known(Drop drop, String key) {
        return em.createQuery(
                        "select r from ReceivedMail r where r.subjectKind = :kind"
                                + " and r.subjectKey = :key and r.mailKey = :mail",
                        ReceivedMail.class)
                .setParameter("kind", drop.subjectKind())
                .setParameter("key", drop.subjectKey())
                .setParameter("mail", key)
                .getResultStream()
                .findFirst();
    }

    /** MEL-19 */
    private Optional<ReceivedMail> sameMachine(Drop drop, ReadMail mail) {
        return em.createQuery(
                        "select r from ReceivedMail r where r.subjectKind = :kind"
                                + " and r.subjectKey = :key and r.kind = :machine"
                                + " and lower(r.sender) = :sender and r.subject = :subject",
                        ReceivedMail.class)
                .setParameter("kind", drop.subjectKind())
                .setParameter("key", drop.subjectKey())
                .setParameter("machine", MailKind.AUTO_REPLY)
                .setParameter("sender", mail.sender().toLowerCase(Locale.ROOT))
                .setParameter("subject", mail.subject())
                .getResultStream()
                .findFirst();
    }

    /** Those about one thing, the latest first. */
    public List<ReceivedRow> of(String subjectKind, String subjectKey) {
        return em.createQuery(
                        "select r from ReceivedMail r where r.subjectKind = :kind"
                                + " and r.subjectKey = :key order by r.id desc",
                        ReceivedMail.class)
                .setParameter("kind", subjectKind)
                .setParameter("key", subjectKey)
                .setMaxResults(MOST)
                .getResultStream()
                .map(received -> received.row(files.of(received.id())))
                .toList();
    }

    /** What became of the files that were dropped together. */
    public List<DroppedRow> dropped(String subjectKind, String subjectKey, String dropKey) {
        return em.createQuery(
                        "select d from DroppedFile d where d.subjectKind = :kind"
                                + " and d.subjectKey = :key and d.dropKey = :drop",
                        DroppedFile.class)
                .setParameter("kind", subjectKind)
                .setParameter("key", subjectKey)
                .setParameter("drop", dropKey)
                .setMaxResults(MOST)
                .getResultStream()
                .sorted(Comparator.comparing(DroppedFile::position))
                .map(DroppedFile::row)
                .toList();
    }

    public Optional<ReceivedRow> find(long id) {
        return Optional.ofNullable(em.find(ReceivedMail.class, id))
                .map(received -> received.row(files.of(id)));
    }

    /**
     * MEL-21: says whom an answer is from.
     *
     * @throws RuleBroken when there is no such e-mail, or it is no answer
     */
    public void attach(long id, String recipientKey) {
        write(id, received -> received.attach(recipientKey));
    }

    /** MEL-19: what was taken for a machine's is somebody's. */
    public void takeForAnswer(long id) {
        write(id, ReceivedMail::takeForAnswer);
    }

    /** What it says has been noted, or nothing is to be done. Twice is once. */
    public void close(long id, ReceivedMail.State how) {
        write(
                id,
                received ->
                        received.close(
                                how, session.getCallerPrincipal().getName(), clock.instant()));
    }

    /**
     * MEL-22: forgets what has been kept long enough.
     *
     * @return how many e-mails
     */
    public int tidy() {
        List<ReceivedMail> over =
                em.createQuery(
                                "select r from ReceivedMail r where r.keptUntil < :today",
                                ReceivedMail.class)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        over.forEach(this::forget);
        em.createQuery("delete from DroppedFile d where d.at < :before")
                .setParameter("before", clock.instant().minus(TOLD))
                .executeUpdate();
        return over.size();
    }

    /** One whose sender is erased, with its files; one that is gone already is left so. */
    public void forget(long id) {
        Optional.ofNullable(em.find(ReceivedMail.class, id)).ifPresent(this::forget);
    }

    private void forget(ReceivedMail received) {
        files.removeAll(received.id());
        changes.removed(SUBJECT, received.subjectKey(), received.written());
        em.remove(received);
    }

    private void write(long id, Consumer<ReceivedMail> verb) {
        ReceivedMail received = em.find(ReceivedMail.class, id);
        if (received == null) {
            throw new RuleBroken("mail.received.unknown");
        }
        String before = received.written();
        verb.accept(received);
        changes.changed(SUBJECT, received.subjectKey(), before, received.written());
    }
}
