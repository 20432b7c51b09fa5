package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one person has to do with one meeting: called or not, what they answered, whether they came,
 * whether they receive the minutes. It keeps the names of the day, whatever becomes of the member.
 */
@Entity
@Table(name = "committee_participation")
public class Participation extends Versioned {

    /** What a person answered to the convocation. */
    public enum Answer {
        NONE,
        PRESENT,
        REMOTE,
        EXCUSED,
        REPRESENTED
    }

    /** How an answer came. */
    public enum Way {
        EMAIL,
        TELEPHONE,
        POST,
        MEETING
    }

    /** Whether a person was there; unknown until it is noted. */
    public enum Attendance {
        UNKNOWN,
        PRESENT,
        REMOTE,
        EXCUSED,
        ABSENT
    }

    /** By college, organisation and name. */
    static final Comparator<Participation> ORDER =
            Comparator.comparing(Participation::college)
                    .thenComparing(Participation::body)
                    .thenComparing(Participation::person)
                    .thenComparing(Participation::id);

    @ManyToOne(optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "person_name")
    private String person;

    @Column(name = "person_function")
    private String function;

    @Column(name = "body_name")
    private String body;

    @Enumerated(EnumType.STRING)
    private MemberCollege college;

    private boolean invited;
    private boolean recipient;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.NONE;

    @Column(name = "represented_by")
    private String representedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "answered_by_way")
    private Way way;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private Attendance attendance = Attendance.UNKNOWN;

    protected Participation() {}

    /**
     * COM-7
     *
     * @throws RuleBroken when the name is missing, a text too long, or the minutes no longer open
     */
    Participation(Meeting meeting, Participant who, boolean invited, boolean recipient) {
        meeting.mustBeOpen();
        if (who.name().isEmpty()) {
            throw new RuleBroken("committee.participant.name.missing");
        }
        limit(who.name());
        limit(who.function());
        limit(who.body());
        this.meeting = meeting;
        this.memberId = who.memberId().orElse(null);
        this.person = who.name();
        this.function = who.function();
        this.body = who.body();
        this.college = who.college();
        this.invited = invited;
        this.recipient = recipient;
    }

    /**
     * COM-8: what came back, however it came; the last answer holds.
     *
     * @param by who comes instead; needed when the answer is that somebody else does
     */
    void answer(Answer said, String by, Way how, LocalDate on) {
        meeting.mustBeOpen();
        String other = by.strip();
        if (said == Answer.REPRESENTED && other.isEmpty()) {
            throw new RuleBroken("committee.participant.representative.missing", person);
        }
        limit(other);
        answer = said;
        representedBy = said == Answer.REPRESENTED ? other : "";
        way = said == Answer.NONE ? null : how;
        answeredOn = said == Answer.NONE ? null : on;
    }

    /** COM-9 */
    void attend(Attendance seen) {
        meeting.mustBeOpen();
        attendance = seen;
    }

    /** COM-7: called after all, though first noted as somebody else. */
    void invite() {
        meeting.mustBeOpen();
        invited = true;
    }

    /** COM-7: no longer called; whether they came is kept. */
    void withdraw() {
        meeting.mustBeOpen();
        invited = false;
    }

    void receive(boolean minutes) {
        meeting.mustBeOpen();
        recipient = minutes;
    }

    private static void limit(String text) {
        if (text.length() > Meeting.LONGEST) {
            throw new RuleBroken("committee.meeting.text.tooLong", Meeting.LONGEST, text.length());
        }
    }

    public Meeting meeting() {
        return meeting;
    }

    /** The number of the member; empty for somebody who comes from elsewhere. */
    public Optional<Long> memberId() {
        return Optional.ofNullable(memberId);
    }

    public String person() {
        return person;
    }

    public String function() {
        return function == null ? "" : function;
    }

    public String body() {
        return body == null ? "" : body;
    }

    public MemberCollege college() {
        return college;
    }

    public RecipientGroup group() {
        return RecipientGroup.of(college);
    }

    public boolean isInvited() {
        return invited;
    }

    public boolean isRecipient() {
        return recipient;
    }

    public Answer answer() {
        return answer;
    }

    public String representedBy() {
        return representedBy == null ? "" : representedBy;
    }

    public Optional<Way> way() {
        return Optional.ofNullable(way);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    public Attendance attendance() {
        return attendance;
    }

    /** Whether it is known that they came or did not. */
    public boolean isNoted() {
        return attendance != Attendance.UNKNOWN;
    }

    /** In the room or from afar. */
    public boolean isThere() {
        return attendance == Attendance.PRESENT || attendance == Attendance.REMOTE;
    }

    /** Present, or excused: somebody of their organisation was heard of. */
    boolean isHeard() {
        return isThere() || attendance == Attendance.EXCUSED;
    }

    /** A member is known by the number, others by name and organisation. */
    boolean is(Participant who) {
        return who.memberId().isPresent()
                ? who.memberId().equals(memberId())
                : memberId == null && who.name().equals(person) && who.body().equals(body());
    }

    /** COM-7: what tells one person beside a meeting from another one. */
    String identity() {
        return memberId == null ? person + "\n" + body() : memberId.toString();
    }

    /** For the history. */
    String written() {
        return String.join(
                " · ",
                person,
                body(),
                invited ? "{committee.state.INVITED}" : "",
                recipient ? "{committee.state.RECIPIENT}" : "",
                "{committee.answer." + answer + "}" + representedBy(),
                "{committee.attendance." + attendance + "}");
    }
}
