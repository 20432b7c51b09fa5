package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.BusinessCalendar;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the committee is asked about the templates, whom, and until when. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class Consultations {

    /** Of the history; the key is the number of the consultation. */
    public static final String SUBJECT = "letters.consultation";

    /** LET-30: calendar days, « sous quinzaine ». */
    private static final int DAYS = 15;

    /** When a day's work begins, where only the day is known. */
    private static final LocalTime OFFICE = LocalTime.of(9, 0);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ReplyTemplates templates;
    @EJB BusinessCalendar calendar;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The day on which closing dates are judged. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** LET-30 */
    public LocalDate proposedClosing() {
        LocalDate day = today().plusDays(DAYS);
        return calendar.isBusinessDay(day) ? day : calendar.plusBusinessDays(day, 1);
    }

    /** The latest first. */
    public List<ConsultationRow> rows() {
        return em.createQuery(
                        "select c from Consultation c order by c.openedAt desc, c.id desc",
                        Consultation.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** Those that were sent and are not closed, the latest first. */
    public List<ConsultationRow> open() {
        return em.createQuery(
                        "select c from Consultation c where c.state = :sent"
                                + " order by c.openedAt desc, c.id desc",
                        Consultation.class)
                .setParameter("sent", ConsultationState.SENT)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    public Optional<ConsultationRow> find(long id) {
        return Optional.ofNullable(em.find(Consultation.class, id)).map(this::row);
    }

    /** In the order of their numbers. */
    public List<ConsultedTextRow> texts(long id) {
        return consulted(id).stream()
                .map(
                        one ->
                                new ConsultedTextRow(
                                        one.number(),
                                        one.text().template().id(),
                                        one.text().template().code(),
                                        one.text().template().terms(),
                                        one.text().edition(),
                                        one.text().subject(),
                                        one.text().text(),
                                        one.text().template().isWithdrawn()
                                                ? TemplateState.WITHDRAWN
                                                : one.text().state()))
                .toList();
    }

    /** In the order in which they were given. */
    public List<ConsultedMemberRow> people(long id) {
        return members(id).stream().map(ConsultedMemberRow::of).toList();
    }

    /**
     * LET-30, LET-31
     *
     * @return its number
     * @throws RuleBroken as {@link #change}
     */
    @RolesAllowed(Roles.QUALITY)
    public long prepare(ConsultationTerms terms) {
        Consultation consultation =
                new Consultation(
                        terms, today(), session.getCallerPrincipal().getName(), clock.instant());
        em.persist(consultation);
        em.flush();
        choose(consultation, terms);
        changes.created(SUBJECT, consultation.id(), consultation.written());
        return consultation.id();
    }

    /**
     * LET-48: notes one that was held before the product came: nothing leaves.
     *
     * @param sentOn the day on which the members were asked
     * @return its number
     * @throws RuleBroken when that day is to come, or as {@link #change}
     */
    @RolesAllowed(Roles.QUALITY)
    public long takeOver(ConsultationTerms terms, LocalDate sentOn) {
        if (sentOn.isAfter(today())) {
            throw new RuleBroken("letters.consultation.future", sentOn);
        }
        String caller = session.getCallerPrincipal().getName();
        Instant then = sentOn.atTime(OFFICE).atZone(Settings.zone()).toInstant();
        Consultation consultation = new Consultation(terms, sentOn, caller, then);
        em.persist(consultation);
        em.flush();
        choose(consultation, terms);
        texts(consultation.id())
                .forEach(text -> templates.submit(text.templateId(), text.edition()));
        consultation.send(caller, then);
        em.flush();
        changes.created(SUBJECT, consultation.id(), consultation.written());
        return consultation.id();
    }

    /**
     * LET-33: says it otherwise, with the latest texts of the templates.
     *
     * @param shown the version that somebody has seen
     * @throws RuleBroken when it was sent or changed since, its closing date is past, nothing or
     *     nobody is chosen, or a template was withdrawn
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, ConsultationTerms terms) {
        Consultation consultation = locked(id);
        String before = consultation.written();
        consultation.mustBePrepared();
        if (consultation.version() != shown) {
            throw new RuleBroken("letters.consultation.since", consultation.title());
        }
        consultation.describe(terms, today());
        choose(consultation, terms);
        em.lock(consultation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        em.flush();
        String after = consultation.written();
        changes.changed(SUBJECT, id, before, after.equals(before) ? after + "; …" : after);
    }

    /** LET-31 */
    private void choose(Consultation consultation, ConsultationTerms terms) {
        Set<Long> chosen = new LinkedHashSet<>(terms.templates());
        if (chosen.isEmpty()) {
            throw new RuleBroken("letters.consultation.noTemplate");
        }
        if (terms.people().isEmpty()) {
            throw new RuleBroken("letters.consultation.nobody");
        }
        consulted(consultation.id()).forEach(em::remove);
        em.flush();
        int number = 0;
        for (Long template : chosen) {
            TemplateRow row =
                    templates
                            .find(template)
                            .orElseThrow(() -> new RuleBroken("letters.template.unknown"));
            number++;
            em.persist(
                    new ConsultedText(
                            consultation,
                            number,
                            em.find(TemplateVersion.class, row.latest().id())));
        }
        ask(consultation, terms.people());
        em.flush();
    }

    /** Those who stay keep their number, by which trials and previews know them. */
    private void ask(Consultation consultation, List<ConsultedPerson> people) {
        Map<String, ConsultedMember> known =
                members(consultation.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        ConsultedMember::key,
                                        member -> member,
                                        (one, other) -> one,
                                        HashMap::new));
        Set<String> asked = new LinkedHashSet<>();
        int place = 0;
        for (ConsultedPerson person : people) {
            if (asked.add(person.key())) {
                place++;
                ConsultedMember member = known.remove(person.key());
                if (member == null) {
                    em.persist(new ConsultedMember(consultation, place, person));
                } else {
                    member.describe(place, person);
                }
            }
        }
        known.values().forEach(em::remove);
    }

    /**
     * LET-44
     *
     * @param early whether somebody confirms that it ends before its day
     * @throws RuleBroken when it was not sent, or its closing date has not passed
     */
    @RolesAllowed(Roles.QUALITY)
    public void close(long id, boolean early) {
        Consultation consultation = locked(id);
        String before = consultation.written();
        consultation.close(early, session.getCallerPrincipal().getName(), clock.instant());
        changes.changed(SUBJECT, id, before, consultation.written());
    }

    private Consultation locked(long id) {
        return Optional.ofNullable(em.find(Consultation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
    }

    private List<ConsultedText> consulted(long id) {
        return em.createQuery(
                        "select t from ConsultedText t join fetch t.text where t.consultation.id"
                                + " = :id order by t.number",
                        ConsultedText.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<ConsultedMember> members(long id) {
        return em.createQuery(
                        "select m from ConsultedMember m where m.consultation.id = :id order by"
                                + " m.place, m.id",
                        ConsultedMember.class)
                .setParameter("id", id)
                .getResultList();
    }

    private ConsultationRow row(Consultation one) {
        return new ConsultationRow(
                one.id(),
                one.version(),
                one.title(),
                one.closesOn(),
                one.state(),
                one.subject(),
                one.words(),
                one.openedBy(),
                one.openedAt(),
                one.sentBy(),
                one.sentAt(),
                one.closedBy(),
                one.closedAt(),
                count("select count(t) from ConsultedText t where t.consultation = :of", one),
                count("select count(m) from ConsultedMember m where m.consultation = :of", one),
                count(
                        "select count(distinct o.member) from Observation o where o.consultation ="
                                + " :of",
                        one),
                count("select count(o) from Observation o where o.consultation = :of", one),
                count(
                        "select count(o) from Observation o where o.consultation = :of and"
                                + " o.followUp = fr.prefecture.clu.letters.FollowUp.NONE",
                        one));
    }

    private long count(String query, Consultation one) {
        return em.createQuery(query, Long.class).setParameter("of", one).getSingleResult();
    }
}
