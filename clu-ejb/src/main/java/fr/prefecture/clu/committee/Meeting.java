package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** A sitting of the committee, from the first idea of its date to the sending of its minutes. */
@Entity
@Table(name = "committee_meeting")
public class Meeting extends Versioned {

    /** How far a meeting has come; it takes these steps in their order. */
    public enum State {
        PREPARING,
        CONVENED,
        HELD,
        SUBMITTED,
        SIGNED,
        DISTRIBUTED
    }

    /** Of a meeting's texts: most characters. */
    public static final int LONGEST = 200;

    static final int LONGEST_REMARK = 2000;

    /** COM-36: calendar days from the meeting on, « sous quinzaine ». */
    static final int DAYS_FOR_OBSERVATIONS = 15;

    private static final int MOST_DAYS_FOR_OBSERVATIONS = 366;

    /** COM-3: in these, what is written in the minutes may still change. */
    private static final Set<State> OPEN = Set.of(State.PREPARING, State.CONVENED, State.HELD);

    private String title;

    @Embedded
    @AttributeOverride(name = "firstDay", column = @Column(name = "planned_first"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "planned_last"))
    private LooseDate date;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    private String place;

    @Column(name = "remote_access")
    private String remote;

    @Column(name = "chair_name")
    private String chair;

    @Enumerated(EnumType.STRING)
    private State state = State.PREPARING;

    @Column(name = "convened_on")
    private LocalDate convenedOn;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "reader_remark")
    private String remark;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "distributed_on")
    private LocalDate distributedOn;

    @Embedded
    @AttributeOverride(name = "firstDay", column = @Column(name = "next_first"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "next_last"))
    private LooseDate next;

    @Column(name = "observations_until")
    private LocalDate observationsUntil;

    @Embedded private Announcement told;

    @Column(name = "answers_until")
    private LocalDate answersUntil;

    @Column(name = "calendar_uid")
    private String calendarUid;

    @Column(name = "calendar_sequence")
    private int calendarSequence;

    @Column(name = "cancelled_on")
    private LocalDate cancelledOn;

    @Column(name = "cancelled_by")
    private String cancelledBy;

    @Column(name = "cancelled_why")
    private String cancelledWhy;

    protected Meeting() {}

    /**
     * COM-1
     *
     * @throws RuleBroken when the title is missing or a text too long
     */
    Meeting(MeetingTerms terms) {
        say(terms);
    }

    /**
     * COM-1: what is known of the meeting; a day that is set stays exact once members have been
     * called.
     *
     * @throws RuleBroken when the title is missing, a text too long, the date vague after the
     *     convocation, before it, to come although the meeting was held, or the record already
     *     submitted
     */
    void change(MeetingTerms terms, LocalDate today) {
        mustBeOpen();
        if (convenedOn != null && convenedOn.isAfter(terms.date().lastDay())) {
            throw new RuleBroken("committee.meeting.date.beforeConvocation", convenedOn);
        }
        if (state == State.HELD && terms.date().firstDay().isAfter(today)) {
            throw new RuleBroken("committee.meeting.date.held", terms.date().firstDay());
        }
        if (observationsUntil != null && observationsUntil.isBefore(terms.date().firstDay())) {
            throw new RuleBroken("committee.meeting.date.afterObservations", observationsUntil);
        }
        say(terms);
    }

    private void say(MeetingTerms terms) {
        if (terms.title().isEmpty()) {
            throw new RuleBroken("committee.meeting.title.missing");
        }
        limit(terms.title());
        limit(terms.place());
        limit(terms.remote());
        limit(terms.chair());
        if (state != State.PREPARING && terms.date().grain() != LooseDate.Grain.DAY) {
            throw new RuleBroken("committee.meeting.date.vague");
        }
        this.title = terms.title();
        this.date = terms.date();
        this.startsAt = terms.startsAt().orElse(null);
        this.place = terms.place();
        this.remote = terms.remote();
        this.chair = terms.chair();
    }

    private static void limit(String text) {
        if (text.length() > LONGEST) {
            throw new RuleBroken("committee.meeting.text.tooLong", LONGEST, text.length());
        }
    }

    /**
     * COM-2, COM-13: members are called.
     *
     * @throws RuleBroken after the day of the meeting
     */
    void convene(LocalDate on) {
        from(State.PREPARING);
        if (on.isAfter(date.lastDay())) {
            throw new RuleBroken("committee.meeting.convene.late", date.lastDay());
        }
        state = State.CONVENED;
        convenedOn = on;
        told = announcement();
    }

    /**
     * COM-40: until when those who are called answer.
     *
     * @throws RuleBroken for a day that has passed, or after the meeting
     */
    void answerUntil(LocalDate day, LocalDate today) {
        mustBeOpen();
        if (day.equals(answersUntil)) {
            return;
        }
        if (day.isBefore(today)) {
            throw new RuleBroken("committee.meeting.answers.past", day);
        }
        if (day.isAfter(date.lastDay())) {
            throw new RuleBroken("committee.meeting.answers.late", day, date.lastDay());
        }
        answersUntil = day;
    }

    /** COM-43: calendars know the meeting by one name for ever. */
    void enterCalendars(String uid) {
        if (calendarUid == null) {
            calendarUid = uid;
        }
    }

    /** COM-43: members are told when and where, as it stands now. */
    void tell() {
        calendarSequence++;
        told = announcement();
    }

    private Announcement announcement() {
        return new Announcement(date.firstDay(), startsAt(), place(), remote());
    }

    /** COM-43: what has changed since members were told; nothing as long as they were not. */
    public Set<Announcement.Part> changedSinceTold() {
        return told == null || cancelledOn != null || state != State.CONVENED
                ? Set.of()
                : told.differences(announcement());
    }

    /**
     * COM-44: it will not take place; the record stays.
     *
     * @throws RuleBroken without a reason, or when it has been held
     */
    void cancel(String why, String login, LocalDate on) {
        String said = why.strip();
        if (state.compareTo(State.HELD) >= 0) {
            throw new RuleBroken("committee.meeting.cancel.held");
        }
        if (said.isEmpty()) {
            throw new RuleBroken("committee.meeting.cancel.reason.missing");
        }
        if (said.length() > LONGEST_REMARK) {
            throw new RuleBroken("committee.meeting.text.tooLong", LONGEST_REMARK, said.length());
        }
        cancelledWhy = said;
        cancelledBy = login;
        cancelledOn = on;
    }

    /** COM-44: it takes place after all. */
    void reinstate() {
        cancelledWhy = null;
        cancelledBy = null;
        cancelledOn = null;
    }

    /**
     * COM-2: the meeting has begun.
     *
     * @throws RuleBroken before its day
     */
    void hold(LocalDate today) {
        from(State.CONVENED);
        if (today.isBefore(date.firstDay())) {
            throw new RuleBroken("committee.meeting.hold.early", date.firstDay());
        }
        state = State.HELD;
    }

    /** COM-2: the minutes go to the secretary general. */
    void submit(String login, Instant now) {
        from(State.HELD);
        state = State.SUBMITTED;
        submittedBy = login;
        submittedAt = now;
    }

    /**
     * COM-4: the secretary general gives the minutes back with a remark.
     *
     * @throws RuleBroken without a remark
     */
    void sendBack(String said) {
        from(State.SUBMITTED);
        if (said.isBlank()) {
            throw new RuleBroken("committee.meeting.remark.missing");
        }
        if (said.strip().length() > LONGEST_REMARK) {
            throw new RuleBroken(
                    "committee.meeting.text.tooLong", LONGEST_REMARK, said.strip().length());
        }
        state = State.HELD;
        remark = said.strip();
    }

    /**
     * COM-4, COM-13: signed for the préfet; nothing in the record changes any more.
     *
     * @param on the day that the signature bears
     * @throws RuleBroken when it bears a day before the meeting
     */
    void sign(LocalDate on, String login, Instant now) {
        from(State.SUBMITTED);
        if (on.isBefore(date.firstDay())) {
            throw new RuleBroken("committee.meeting.sign.early", date.firstDay());
        }
        state = State.SIGNED;
        signedOn = on;
        signedBy = login;
        signedAt = now;
    }

    /**
     * COM-2, COM-13: the signed minutes have been sent.
     *
     * @throws RuleBroken before the day of their signature
     */
    void distribute(LocalDate on) {
        from(State.SIGNED);
        if (on.isBefore(signedOn)) {
            throw new RuleBroken("committee.meeting.distribute.early", signedOn);
        }
        state = State.DISTRIBUTED;
        distributedOn = on;
    }

    /** The date of the next meeting, as it is known when the record is signed. */
    void announce(LooseDate following) {
        next = following;
    }

    /**
     * COM-36: until when observations on the minutes are received; what members have been told does
     * not change.
     *
     * @throws RuleBroken before the meeting or its signature, a year after it, or once the minutes
     *     have been sent with another day
     */
    void receiveObservationsUntil(LocalDate last) {
        if (hasAnnouncedObservations()) {
            throw new RuleBroken("committee.observations.sent", observationsUntil);
        }
        if (!hasExactDate()) {
            throw new RuleBroken("committee.observations.vague");
        }
        LocalDate first = signedOn == null ? date.firstDay() : signedOn;
        if (last.isBefore(first)) {
            throw new RuleBroken(
                    signedOn == null
                            ? "committee.observations.beforeMeeting"
                            : "committee.observations.beforeSignature",
                    first);
        }
        LocalDate latest = date.firstDay().plusDays(MOST_DAYS_FOR_OBSERVATIONS);
        if (last.isAfter(latest)) {
            throw new RuleBroken("committee.observations.late", latest);
        }
        observationsUntil = last;
    }

    private boolean hasAnnouncedObservations() {
        return state == State.DISTRIBUTED && observationsUntil != null;
    }

    /** COM-36: the meeting is held, and members have not been told until when. */
    public boolean mayReceiveObservationsUntil() {
        return state.compareTo(State.HELD) >= 0 && !hasAnnouncedObservations();
    }

    /** The step that comes next; none once the minutes have been sent, or it was called off. */
    public Optional<State> next() {
        int after = state.ordinal() + 1;
        return after < State.values().length && !isCancelled()
                ? Optional.of(State.values()[after])
                : Optional.empty();
    }

    private void from(State expected) {
        mustTakePlace();
        if (state != expected) {
            throw new RuleBroken("committee.meeting.step." + state.name());
        }
    }

    /**
     * COM-3
     *
     * @throws RuleBroken when the record is with the secretary general, or signed, or the meeting
     *     was called off
     */
    public void mustBeOpen() {
        mustTakePlace();
        if (!isOpen()) {
            throw new RuleBroken(
                    isSigned() ? "committee.meeting.signed" : "committee.meeting.submitted");
        }
    }

    /** COM-44 */
    private void mustTakePlace() {
        if (isCancelled()) {
            throw new RuleBroken("committee.meeting.cancelled");
        }
    }

    public boolean isOpen() {
        return OPEN.contains(state) && !isCancelled();
    }

    public boolean isSigned() {
        return state == State.SIGNED || state == State.DISTRIBUTED;
    }

    public String title() {
        return title;
    }

    public LooseDate date() {
        return date;
    }

    public boolean hasExactDate() {
        return date.grain() == LooseDate.Grain.DAY;
    }

    public Optional<LocalTime> startsAt() {
        return Optional.ofNullable(startsAt);
    }

    public String place() {
        return text(place);
    }

    /** How to take part from afar: an address or a telephone number; empty when one can't. */
    public String remote() {
        return text(remote);
    }

    public String chair() {
        return text(chair);
    }

    public State state() {
        return state;
    }

    public Optional<LocalDate> convenedOn() {
        return Optional.ofNullable(convenedOn);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public String submittedBy() {
        return text(submittedBy);
    }

    /** What the secretary general said when giving the minutes back; empty if never. */
    public String remark() {
        return text(remark);
    }

    /** The day that the signature bears. */
    public Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    /** When it was marked as signed. */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** Login of who signed. */
    public String signedBy() {
        return text(signedBy);
    }

    public Optional<LocalDate> distributedOn() {
        return Optional.ofNullable(distributedOn);
    }

    /** The date of the next meeting that the signed record names. */
    public Optional<LooseDate> announced() {
        return Optional.ofNullable(next);
    }

    /** COM-36: the last day on which observations on the minutes are received. */
    public Optional<LocalDate> observationsUntil() {
        return Optional.ofNullable(observationsUntil);
    }

    /** COM-36: the day is set, and not before that of the signature. */
    boolean hasObservationsUntil() {
        return observationsUntil != null
                && (signedOn == null || !observationsUntil.isBefore(signedOn));
    }

    /** COM-36: the day that is proposed: two weeks and a day after an exact date. */
    public Optional<LocalDate> proposedObservationsUntil() {
        return hasExactDate()
                ? Optional.of(date.firstDay().plusDays(DAYS_FOR_OBSERVATIONS))
                : Optional.empty();
    }

    /** When and where, as members were told last; empty as long as they were not. */
    public Optional<Announcement> told() {
        return Optional.ofNullable(told);
    }

    /** Until when those who are called answer. */
    public Optional<LocalDate> answersUntil() {
        return Optional.ofNullable(answersUntil);
    }

    /** Empty as long as no calendar knows the meeting. */
    Optional<String> calendarUid() {
        return Optional.ofNullable(calendarUid);
    }

    /** One more with each change of which members were told. */
    public int calendarSequence() {
        return calendarSequence;
    }

    public boolean isCancelled() {
        return cancelledOn != null;
    }

    public Optional<LocalDate> cancelledOn() {
        return Optional.ofNullable(cancelledOn);
    }

    /** Login of who called it off. */
    public String cancelledBy() {
        return text(cancelledBy);
    }

    /** Why it was called off; empty when it was not. */
    public String cancelledWhy() {
        return text(cancelledWhy);
    }

    /** For the history. */
    String written() {
        return String.join(
                " · ",
                title,
                date.toString(),
                startsAt().map(LocalTime::toString).orElse("–"),
                place(),
                remote(),
                chair(),
                observationsUntil == null ? "" : "→ " + observationsUntil,
                isCancelled()
                        ? "{committee.state.CANCELLED} · " + cancelledWhy
                        : "{committee.state." + state + "}");
    }

    private static String text(String kept) {
        return kept == null ? "" : kept;
    }
}
