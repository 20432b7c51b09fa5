package fr.prefecture.clu.letters;

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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What members say of the texts that they are asked about, and what becomes of it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class Observations {

    /** Of the history; the key is the number of the consultation. */
    public static final String SUBJECT = "letters.observation";

    private static final Comparator<ObservationRow> BY_NUMBER =
            Comparator.comparing(ObservationRow::number)
                    .thenComparing(ObservationRow::receivedOn)
                    .thenComparing(ObservationRow::id);

    private static final String ALL =
            "select o from Observation o join fetch o.consultation join fetch o.member left join"
                    + " fetch o.text where ";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** By number, then by day. */
    public List<ObservationRow> of(long consultationId) {
        return em.createQuery(ALL + "o.consultation.id = :id", Observation.class)
                .setParameter("id", consultationId)
                .getResultStream()
                .map(Observation::row)
                .sorted(BY_NUMBER)
                .toList();
    }

    /** LET-46: those of a template that lead to a new version, the latest consultation first. */
    public List<ObservationRow> acceptedFor(long templateId) {
        return ofTemplate(templateId).stream().filter(row -> row.followUp().isAccepted()).toList();
    }

    /** All that was ever said of a template, the latest consultation first. */
    public List<ObservationRow> ofTemplate(long templateId) {
        return em.createQuery(ALL + "o.text.text.template.id = :template", Observation.class)
                .setParameter("template", templateId)
                .getResultStream()
                .map(Observation::row)
                .sorted(
                        Comparator.comparing(ObservationRow::consultationId)
                                .reversed()
                                .thenComparing(BY_NUMBER))
                .toList();
    }

    /** How many observations there are on each template; none for one that nobody spoke of. */
    public Map<Long, Long> counts() {
        return em.createQuery(
                        "select o.text.text.template.id, count(o) from Observation o"
                                + " group by o.text.text.template.id",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    public Optional<ObservationRow> find(long id) {
        return Optional.ofNullable(em.find(Observation.class, id)).map(Observation::row);
    }

    /**
     * LET-34 to LET-37: notes what somebody said; the same once more is the one that is there.
     *
     * @return its number
     * @throws RuleBroken when the consultation was not sent, does not ask that member or about that
     *     number, or as {@link Observation#correct}
     */
    @RolesAllowed(Roles.QUALITY)
    public long note(long consultationId, ObservationTerms terms) {
        Consultation consultation = locked(consultationId);
        ConsultedMember member = member(consultation, terms.memberId());
        Optional<ConsultedText> text = text(consultation, terms.number());
        return all(consultation).stream()
                .filter(one -> one.says(member, text, terms))
                .findFirst()
                .map(Observation::id)
                .orElseGet(() -> keep(member, text, terms, Optional.empty()));
    }

    /**
     * LET-40: notes what somebody has read in an e-mail; once more for the same number puts right
     * what was noted.
     *
     * @throws RuleBroken as {@link #note}
     */
    @RolesAllowed(Roles.QUALITY)
    public long noteFrom(long mailId, long consultationId, ObservationTerms terms) {
        Consultation consultation = locked(consultationId);
        ConsultedMember member = member(consultation, terms.memberId());
        Optional<ConsultedText> text = text(consultation, terms.number());
        Optional<Observation> known =
                all(consultation).stream()
                        .filter(one -> one.row().mailId().filter(id -> id == mailId).isPresent())
                        .filter(one -> one.number() == terms.number())
                        .findFirst();
        if (known.isEmpty()) {
            return keep(member, text, terms, Optional.of(mailId));
        }
        if (!known.get().says(member, text, terms)) {
            correct(known.get(), member, text, terms);
        }
        return known.get().id();
    }

    private long keep(
            ConsultedMember member,
            Optional<ConsultedText> text,
            ObservationTerms terms,
            Optional<Long> mailId) {
        Observation observation =
                new Observation(
                        member,
                        text,
                        terms,
                        mailId,
                        session.getCallerPrincipal().getName(),
                        clock.instant(),
                        today());
        em.persist(observation);
        em.flush();
        changes.created(SUBJECT, member.consultation().id(), observation.written());
        return observation.id();
    }

    /**
     * LET-34
     *
     * @param shown the version that somebody has seen
     * @throws RuleBroken when it was changed since, or as {@link #note}
     */
    @RolesAllowed(Roles.QUALITY)
    public void correct(long id, int shown, ObservationTerms terms) {
        Observation observation = get(id);
        ConsultedMember member = member(observation.consultation(), terms.memberId());
        Optional<ConsultedText> text = text(observation.consultation(), terms.number());
        if (observation.says(member, text, terms)) {
            return;
        }
        mustBeSeen(observation, shown);
        correct(observation, member, text, terms);
    }

    private void correct(
            Observation observation,
            ConsultedMember member,
            Optional<ConsultedText> text,
            ObservationTerms terms) {
        String before = observation.written();
        observation.correct(member, text, terms, today());
        String after = observation.written();
        changes.changed(
                SUBJECT,
                observation.consultation().id(),
                before,
                after.equals(before) ? after + "; …" : after);
    }

    /**
     * LET-41
     *
     * @param shown the version that somebody has seen
     * @throws RuleBroken when it was changed since, or the reason is missing or too long
     */
    @RolesAllowed(Roles.QUALITY)
    public void follow(long id, int shown, FollowUp how, String reason) {
        Observation observation = get(id);
        if (observation.isFollowed(how, reason)) {
            return;
        }
        mustBeSeen(observation, shown);
        String before = observation.written();
        observation.follow(how, reason, session.getCallerPrincipal().getName(), clock.instant());
        changes.changed(SUBJECT, observation.consultation().id(), before, observation.written());
    }

    private static void mustBeSeen(Observation observation, int shown) {
        if (observation.version() != shown) {
            throw new RuleBroken("letters.observation.since", observation.member().name());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Observation get(long id) {
        return Optional.ofNullable(em.find(Observation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("letters.observation.unknown"));
    }

    /** Whoever notes waits for those who do, so that a second click finds the first. */
    private Consultation locked(long id) {
        Consultation consultation =
                Optional.ofNullable(em.find(Consultation.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
        consultation.mustHaveLeft();
        return consultation;
    }

    private List<Observation> all(Consultation consultation) {
        return em.createQuery(
                        "select o from Observation o where o.consultation = :of order by o.id",
                        Observation.class)
                .setParameter("of", consultation)
                .getResultList();
    }

    private ConsultedMember member(Consultation consultation, long id) {
        return Optional.ofNullable(em.find(ConsultedMember.class, id))
                .filter(member -> member.consultation().equals(consultation))
                .orElseThrow(() -> new RuleBroken("letters.observation.member"));
    }

    /** LET-36 */
    private Optional<ConsultedText> text(Consultation consultation, int number) {
        if (number == ObservationTerms.THE_WHOLE) {
            return Optional.empty();
        }
        List<ConsultedText> texts =
                em.createQuery(
                                "select t from ConsultedText t where t.consultation = :of",
                                ConsultedText.class)
                        .setParameter("of", consultation)
                        .getResultList();
        return Optional.of(
                texts.stream()
                        .filter(text -> text.number() == number)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                "letters.observation.number",
                                                number,
                                                texts.size())));
    }
}
