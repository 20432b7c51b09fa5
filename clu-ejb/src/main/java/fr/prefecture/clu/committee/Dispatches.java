package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.Recipient;
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
import java.util.List;
import java.util.Optional;

/** What is sent to the people beside the meetings: prepared, tried, then sent, each once. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Dispatches {

    /** Of the history; the key is the number of the meeting. */
    public static final String SUBJECT = "committee.dispatch";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Meetings meetings;
    @EJB MeetingSteps steps;
    @EJB Audiences audiences;
    @EJB DispatchChecks checks;
    @EJB MeetingCalendars calendars;
    @EJB Mailings mailings;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The one of this kind that leaves next, as far as it has been prepared. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public Dispatch next(long meetingId, Dispatch.Kind kind) {
        int number = sent(meetingId, kind).size() + 1;
        return find(meetingId, kind, number)
                .orElseGet(() -> new Dispatch(meetings.get(meetingId), kind, number));
    }

    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public Optional<Dispatch> find(long meetingId, Dispatch.Kind kind, int number) {
        return all(meetingId, kind).stream().filter(one -> one.number() == number).findFirst();
    }

    /** Those that have left, in their order. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public List<Dispatch> sent(long meetingId, Dispatch.Kind kind) {
        return all(meetingId, kind).stream().filter(Dispatch::isSent).toList();
    }

    /**
     * COM-40: notes what is to be sent, for the preview, the trial and the sending.
     *
     * @param number as it was shown
     * @param seen the version that was shown
     * @return the version that it has now
     * @throws RuleBroken as {@link Dispatch#prepare}, when somebody else has prepared it meanwhile,
     *     the files are too large together, a day for answers makes no sense, or somebody who was
     *     chosen has answered
     */
    public int prepare(
            long meetingId, Dispatch.Kind kind, int number, int seen, DispatchTerms terms) {
        Meeting meeting = locked(meetingId);
        Dispatch dispatch = get(meeting, kind, number);
        note(meeting, dispatch, seen, terms);
        checks.mustFit(dispatch);
        em.flush();
        return dispatch.version();
    }

    /**
     * COM-41, COM-42: queues the e-mails as they are typed now and notes the letters to be posted;
     * the same number again with the same terms sends nothing. The first convocation convenes the
     * meeting, the minutes distribute it.
     *
     * @param number as it was shown to who sends
     * @param seen the version that was shown
     * @param title for the list of all e-mails
     * @param page where the meeting shows what became of it
     * @throws RuleBroken as {@link #prepare}, with all that is missing, or when it has been sent
     *     with other terms
     */
    public Departure send(
            long meetingId,
            Dispatch.Kind kind,
            int number,
            int seen,
            DispatchTerms terms,
            String title,
            String page) {
        Meeting meeting = locked(meetingId);
        Dispatch dispatch = get(meeting, kind, number);
        if (dispatch.isSent() && isNoted(meeting, dispatch, terms)) {
            return departure(dispatch);
        }
        note(meeting, dispatch, seen, terms);
        checks.mustBePossible(dispatch);
        if (dispatch.id() == null) {
            em.persist(dispatch);
        }
        Audience audience = audiences.of(dispatch);
        if (checks.isAnswered(kind)) {
            meeting.answerUntil(checks.answersUntil(meeting), meetings.today());
        }
        dispatch.send(session.getCallerPrincipal().getName(), clock.instant());
        step(meeting, kind);
        meeting.enterCalendars(calendars.uid(meeting));
        em.flush();
        audience.by(Channel.POST)
                .forEach(one -> em.persist(new Letter(dispatch, one.participationId())));
        List<Recipient> recipients =
                audience.by(Channel.EMAIL).stream().map(Addressee::recipient).toList();
        if (!recipients.isEmpty()) {
            mailings.send(kind.mail(), String.valueOf(meetingId), number, title, page, recipients);
        }
        changes.created(SUBJECT, meetingId, dispatch.written());
        return new Departure(number, recipients.size(), audience.by(Channel.POST).size());
    }

    /** What is noted already is no change, whoever noted it. */
    private void note(Meeting meeting, Dispatch dispatch, int seen, DispatchTerms terms) {
        if (dispatch.kind() == Dispatch.Kind.REMINDER && terms.chosen().isEmpty()) {
            throw new RuleBroken("committee.dispatch.nobodyChosen");
        }
        if (!dispatch.isSent()) {
            if (isNoted(meeting, dispatch, terms)) {
                return;
            }
            if (dispatch.version() != seen) {
                throw new RuleBroken("committee.dispatch.changedSince");
            }
        }
        String before = dispatch.written();
        dispatch.prepare(terms);
        terms.answersUntil().ifPresent(day -> meeting.answerUntil(day, meetings.today()));
        if (dispatch.id() == null) {
            em.persist(dispatch);
        } else {
            em.lock(dispatch, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        changes.changed(SUBJECT, meeting.id(), before, dispatch.written());
    }

    private boolean isNoted(Meeting meeting, Dispatch dispatch, DispatchTerms terms) {
        return dispatch.says(terms)
                && (terms.answersUntil().isEmpty()
                        || meeting.hasExactDate()
                                && checks.answersUntil(meeting).equals(terms.answersUntil().get()));
    }

    private void step(Meeting meeting, Dispatch.Kind kind) {
        switch (kind) {
            case CONVOCATION -> {
                if (meeting.state() == Meeting.State.PREPARING) {
                    steps.convene(meeting.id(), meetings.today());
                }
            }
            case UPDATE, CANCELLATION -> meeting.tell();
            case MINUTES -> {
                if (meeting.state() == Meeting.State.SIGNED) {
                    steps.distribute(meeting.id(), meetings.today());
                }
            }
            case REMINDER -> {}
        }
    }

    private Departure departure(Dispatch dispatch) {
        int emails =
                mailings
                        .of(dispatch.kind().mail(), String.valueOf(dispatch.meeting().id()))
                        .stream()
                        .filter(mailing -> !mailing.trial())
                        .filter(mailing -> mailing.number() == dispatch.number())
                        .mapToInt(MailingRow::total)
                        .sum();
        Long letters =
                em.createQuery(
                                "select count(l) from Letter l where l.dispatch = :dispatch",
                                Long.class)
                        .setParameter("dispatch", dispatch)
                        .getSingleResult();
        return new Departure(dispatch.number(), emails, letters.intValue());
    }

    /** Whoever sends, or prepares, waits for those who do. */
    private Meeting locked(long meetingId) {
        return Optional.ofNullable(
                        em.find(Meeting.class, meetingId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("committee.meeting.unknown", meetingId));
    }

    private Dispatch get(Meeting meeting, Dispatch.Kind kind, int number) {
        Dispatch next = next(meeting.id(), kind);
        if (number == next.number()) {
            return next;
        }
        return find(meeting.id(), kind, number)
                .orElseThrow(() -> new RuleBroken("committee.dispatch.unknown"));
    }

    private List<Dispatch> all(long meetingId, Dispatch.Kind kind) {
        return em.createQuery(
                        "select d from Dispatch d where d.meeting.id = :meeting and d.kind = :kind"
                                + " order by d.number",
                        Dispatch.class)
                .setParameter("meeting", meetingId)
                .setParameter("kind", kind)
                .getResultList();
    }
}
