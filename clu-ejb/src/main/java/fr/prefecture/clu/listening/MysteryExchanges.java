package fr.prefecture.clu.listening;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The files that two préfectures exchange about a mystery survey: ECO-74 to ECO-77. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MysteryExchanges {

    private static final Duration WAITS = Duration.ofDays(7);

    /**
     * What became of a file.
     *
     * @param id by which it waits for its confirmation, when it can be imported
     * @param faults why it cannot
     */
    public record Received(Optional<Long> id, List<ExchangeFault> faults) {}

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB MysteryContacts contacts;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** From here on a file is too large, in bytes. */
    public long most() {
        return ExchangeFile.MOST;
    }

    public byte[] schema() {
        return ExchangeFile.schema().getBytes(StandardCharsets.UTF_8);
    }

    /** ECO-74: what a partner is asked; nothing while nothing was drawn. */
    public Optional<byte[]> order(long surveyId) {
        return sheet(surveyId, MysteryDirection.OURS)
                .map(
                        sheet ->
                                ExchangeWriting.order(
                                        sheet, contacts.of(surveyId), Settings.organisation()));
    }

    /** ECO-75: what a partner is told of the contacts that were made. */
    public Optional<byte[]> back(long surveyId) {
        return sheet(surveyId, MysteryDirection.THEIRS)
                .map(sheet -> ExchangeWriting.back(sheet, contacts.of(surveyId)));
    }

    private Optional<MysterySheet> sheet(long surveyId, MysteryDirection direction) {
        return Optional.ofNullable(em.find(MysterySurvey.class, surveyId))
                .filter(survey -> survey.direction() == direction)
                .map(survey -> MysteryShelf.sheet(em, survey))
                .filter(sheet -> sheet.survey().contacts() > 0);
    }

    /** ECO-76: reads a file, and has it wait for its confirmation when nothing is wrong with it. */
    public Received receive(String fileName, InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(ExchangeFile.MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant now = clock.instant();
        em.createQuery("delete from WaitingExchange w where w.receivedAt < :before")
                .setParameter("before", now.minus(WAITS))
                .executeUpdate();
        List<ExchangeFault> faults = faults(ExchangeFile.read(bytes));
        if (!faults.isEmpty()) {
            return new Received(Optional.empty(), faults);
        }
        WaitingExchange waiting =
                new WaitingExchange(fileName, bytes, session.getCallerPrincipal().getName(), now);
        em.persist(waiting);
        em.flush();
        return new Received(Optional.of(waiting.id()), List.of());
    }

    private List<ExchangeFault> faults(ExchangeReading reading) {
        return reading.faults().isEmpty() ? fit(reading).faults() : reading.faults();
    }

    private ExchangeFit.Fit fit(ExchangeReading reading) {
        return ExchangeFit.of(em, reading, LocalDate.now(clock));
    }

    /** What would come of it; nothing once it was confirmed or given up. */
    public Optional<ExchangePreview> preview(long id) {
        return waiting(id).map(this::preview);
    }

    /** What has waited too long is gone, whether or not it was removed yet. */
    private Optional<WaitingExchange> waiting(long id) {
        return Optional.ofNullable(em.find(WaitingExchange.class, id))
                .filter(one -> !one.receivedAt().isBefore(clock.instant().minus(WAITS)));
    }

    private ExchangePreview preview(WaitingExchange waiting) {
        ExchangeReading reading = ExchangeFile.read(waiting.content());
        ExchangeFit.Fit fit = fit(reading);
        Optional<MysteryTerms> terms =
                reading.order()
                        .map(ExchangeOrder::terms)
                        .or(() -> fit.survey().map(MysterySurvey::terms));
        return new ExchangePreview(
                waiting.id(),
                waiting.fileName(),
                reading.order().isPresent(),
                terms.map(MysteryTerms::title).orElse(""),
                terms.map(MysteryTerms::partner).orElse(""),
                fit.survey().map(MysterySurvey::id),
                fit.changes(),
                fit.same(),
                fit.faults());
    }

    /**
     * ECO-76, ECO-77: writes what was seen; what is written twice is written once, and what belongs
     * to a former draw is not written.
     *
     * @return the number of the survey
     * @throws RuleBroken when it waits no more, or what is known has changed so that it cannot come
     */
    public long confirm(long id) {
        WaitingExchange waiting =
                waiting(id).orElseThrow(() -> new RuleBroken("listening.exchange.gone"));
        ExchangeReading reading = ExchangeFile.read(waiting.content());
        if (!faults(reading).isEmpty()) {
            throw new RuleBroken("listening.exchange.refusedNow");
        }
        em.remove(waiting);
        return reading.order().isPresent()
                ? keep(reading.order().get())
                : keep(reading.back().orElseThrow());
    }

    public void giveUp(long id) {
        Optional.ofNullable(em.find(WaitingExchange.class, id)).ifPresent(em::remove);
    }

    private long keep(ExchangeOrder order) {
        Optional<MysterySurvey> known =
                MysteryShelf.referenced(em, order.reference(), MysteryDirection.THEIRS);
        if (known.isPresent()) {
            MysterySurvey survey = MysteryShelf.locked(em, known.get().id());
            String before = survey.written();
            survey.say(order.terms());
            OrderKeeping.keep(em, changes, survey, order);
            changes.changed(MysterySurveys.SUBJECT, survey.id(), before, survey.written());
            return survey.id();
        }
        MysterySurvey survey =
                new MysterySurvey(
                        "commande-"
                                + Integer.toHexString(order.reference().hashCode())
                                + "-"
                                + clock.instant().toEpochMilli(),
                        order.reference(),
                        MysteryDirection.THEIRS,
                        order.terms());
        em.persist(survey);
        em.flush();
        OrderKeeping.keep(em, changes, survey, order);
        changes.created(MysterySurveys.SUBJECT, survey.id(), survey.written());
        return survey.id();
    }

    private long keep(ExchangeReturn back) {
        MysterySurvey survey =
                MysteryShelf.locked(
                        em,
                        MysteryShelf.referenced(em, back.reference(), MysteryDirection.OURS)
                                .orElseThrow()
                                .id());
        for (MysteryContactRow row : MysteryShelf.rows(em, survey.id())) {
            back.contacts().stream()
                    .filter(told -> told.code().equals(row.code()))
                    .findFirst()
                    .filter(told -> isNew(told, row, MysteryShelf.sheet(em, survey)))
                    .ifPresent(told -> contacts.tell(row.id(), row.version(), told.entry(), true));
        }
        return survey.id();
    }

    private static boolean isNew(
            ExchangeReturn.Told told, MysteryContactRow row, MysterySheet sheet) {
        MysteryEntry entry = told.entry().settled(sheet.survey().terms().medium(), sheet.grid());
        return row.draft() || row.entry().filter(entry::equals).isEmpty();
    }
}
