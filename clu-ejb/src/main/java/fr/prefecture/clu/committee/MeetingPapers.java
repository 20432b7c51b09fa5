package fr.prefecture.clu.committee;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What leaves the préfecture about a meeting, each paper from the one record: COM-34. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class MeetingPapers {

    private static final int LONGEST_NAME = 40;

    /** Before the minutes are sent, whoever prefers post is called by it. */
    private static final Set<Meeting.State> CALLING =
            Set.of(Meeting.State.PREPARING, Meeting.State.CONVENED, Meeting.State.HELD);

    @EJB Papers papers;
    @EJB Meetings meetings;
    @EJB MeetingSteps steps;
    @EJB AgendaItems items;
    @EJB Participations participations;
    @EJB Members members;
    @EJB Minutes minutes;
    @EJB Corrections corrections;
    @EJB Decisions decisions;
    @EJB MeetingDocuments documents;
    @EJB MeetingSlides slides;
    @EJB BusinessCalendar calendar;

    /**
     * COM-34: a paper for the whole meeting.
     *
     * @throws RuleBroken with all that is missing for it
     */
    public Paper paper(long meetingId, PaperKind kind, Print print) {
        if (kind == PaperKind.SLIDES) {
            return slides.slides(meetingId);
        }
        Meeting meeting = meetings.get(meetingId);
        if (kind == PaperKind.POSTED_LETTERS) {
            List<Participation> byPost = byPost(meetingId);
            if (byPost.isEmpty()) {
                throw new RuleBroken("committee.paper.nobodyByPost");
            }
            return letters(meeting, letterOf(meeting), byPost, kind.file(), print);
        }
        mustHave(meetingId, kind);
        Map<String, Object> values = values(meeting);
        List<Participation> people = participations.of(meetingId);
        switch (kind) {
            case CONVOCATION, COVER_LETTER -> {
                values.put("letters", List.of(Printed.TO_ALL));
                addressed(meeting, kind, values);
            }
            case AGENDA -> {
                boolean ahead = CALLING.contains(meeting.state());
                values.put(
                        "kept",
                        Printed.promises(ahead ? decisions.keptPromises(meetingId) : List.of()));
                values.put(
                        "open",
                        Printed.promises(ahead ? decisions.openPromises(meetingId) : List.of()));
            }
            case ATTENDANCE_SHEET ->
                    values.put(
                            "colleges",
                            Printed.byCollege(
                                    people.stream().filter(Participation::isInvited).toList()));
            case MINUTES -> {
                values.put("present", Printed.present(people));
                values.put(
                        "excused",
                        Printed.people(
                                people,
                                one -> one.attendance() == Participation.Attendance.EXCUSED));
                values.put("themes", Printed.themes(minutes.themes(meetingId)));
                values.put("errata", Printed.corrections(corrections.of(meetingId)));
            }
            case RECIPIENTS -> values.put("groups", Printed.recipients(people));
            case SLIDES, POSTED_LETTERS -> throw new IllegalArgumentException(kind.name());
        }
        return papers.write(kind.template(), name(meeting, kind.file(), ""), values, print);
    }

    /**
     * COM-35: the convocation of one person.
     *
     * @throws RuleBroken when there is no such person, or with all that is missing
     */
    public Paper convocation(long participationId, Print print) {
        return letter(participationId, PaperKind.CONVOCATION, print);
    }

    /**
     * COM-40: the same as it reads once it has left, though members may not be called yet.
     *
     * @throws RuleBroken when there is no such person, or with all that is missing
     */
    public Paper convocationAsSent(long participationId, Print print) {
        Participation one = participant(participationId);
        Map<String, Object> values = values(one.meeting());
        values.computeIfPresent(
                "meeting",
                (name, sitting) -> ((Printed.Sitting) sitting).calledBy(meetings.today()));
        return letters(
                one.meeting(),
                PaperKind.CONVOCATION,
                List.of(one),
                PaperKind.CONVOCATION.file(),
                print,
                values);
    }

    /**
     * COM-36: what sends the minutes to one person.
     *
     * @throws RuleBroken when there is no such person, or with all that is missing
     */
    public Paper coverLetter(long participationId, Print print) {
        return letter(participationId, PaperKind.COVER_LETTER, print);
    }

    /** COM-34: what is missing to make a paper. */
    public List<MeetingCheck.Kind> missing(long meetingId, PaperKind kind) {
        PaperKind made =
                kind == PaperKind.POSTED_LETTERS ? letterOf(meetings.get(meetingId)) : kind;
        return steps.checks(meetingId).stream()
                .filter(check -> made.needs().contains(check.kind()) && !check.done())
                .map(MeetingCheck::kind)
                .toList();
    }

    /**
     * COM-38: only what is signed is published, and not before.
     *
     * @return the meeting
     * @throws RuleBroken when the record is not signed, or the day is before its signature
     */
    public Meeting publishable(long meetingId, LocalDate on) {
        Meeting meeting = meetings.get(meetingId);
        LocalDate signed =
                meeting.signedOn()
                        .filter(day -> meeting.isSigned())
                        .orElseThrow(() -> new RuleBroken("committee.publication.unsigned"));
        if (on.isBefore(signed)) {
            throw new RuleBroken("committee.publication.early", signed);
        }
        return meeting;
    }

    /**
     * COM-35: until when those who are called are asked to answer: the day that was said, or the
     * one that is proposed; empty without an exact date.
     */
    public Optional<LocalDate> answersUntil(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        if (!meeting.hasExactDate()) {
            return Optional.empty();
        }
        return meeting.answersUntil()
                .or(
                        () ->
                                Optional.of(
                                        AnswerDeadline.of(
                                                meeting.date().firstDay(),
                                                meeting.convenedOn()
                                                        .or(() -> Optional.of(meetings.today())),
                                                calendar::isBusinessDay)));
    }

    /** Those to whom letters are posted: called, or once the record is signed, to be sent it. */
    public List<Participation> byPost(long meetingId) {
        boolean calling = CALLING.contains(meetings.get(meetingId).state());
        return participations.of(meetingId).stream()
                .filter(calling ? Participation::isInvited : Participation::isRecipient)
                .filter(one -> member(one).filter(row -> row.channel() == Channel.POST).isPresent())
                .toList();
    }

    /** Whoever is written to by post, and whose address nobody knows. */
    public List<String> withoutAddress(long meetingId) {
        return byPost(meetingId).stream()
                .filter(one -> member(one).filter(row -> !row.address().isBlank()).isEmpty())
                .map(Participation::person)
                .toList();
    }

    private Participation participant(long participationId) {
        return participations
                .find(participationId)
                .orElseThrow(() -> new RuleBroken("committee.participant.unknown"));
    }

    private Paper letter(long participationId, PaperKind kind, Print print) {
        Participation one = participant(participationId);
        return letters(one.meeting(), kind, List.of(one), kind.file(), print);
    }

    private Paper letters(
            Meeting meeting, PaperKind kind, List<Participation> people, String file, Print print) {
        return letters(meeting, kind, people, file, print, values(meeting));
    }

    private Paper letters(
            Meeting meeting,
            PaperKind kind,
            List<Participation> people,
            String file,
            Print print,
            Map<String, Object> values) {
        mustHave(meeting.id(), kind);
        values.put("letters", people.stream().map(this::letter).toList());
        addressed(meeting, kind, values);
        String whose = people.size() > 1 ? "" : people.get(0).person();
        return papers.write(kind.template(), name(meeting, file, whose), values, print);
    }

    private Printed.Letter letter(Participation one) {
        Optional<MemberRow> member = member(one);
        return Printed.letter(
                one,
                member.map(MemberRow::address).orElse(""),
                member.map(MemberRow::arrangements).orElse(List.of()));
    }

    private Optional<MemberRow> member(Participation one) {
        return one.memberId().flatMap(members::find);
    }

    /** What a letter says to all to whom it is written. */
    private void addressed(Meeting meeting, PaperKind kind, Map<String, Object> values) {
        if (kind == PaperKind.COVER_LETTER) {
            values.put("groups", Printed.recipients(participations.of(meeting.id())));
        } else {
            values.put("answersUntil", answersUntil(meeting.id()).orElseThrow());
        }
    }

    private Map<String, Object> values(Meeting meeting) {
        List<AgendaItem> agenda = items.of(meeting.id());
        Optional<LooseDate> next =
                meeting.isSigned()
                        ? meeting.announced()
                        : meetings.openAfter(meeting.id()).map(Meeting::date);
        List<String> own = documents.of(meeting.id()).stream().map(AttachmentRow::name).toList();
        Function<AgendaItem, List<String>> ofPoint =
                item -> documents.ofItem(item.id()).stream().map(AttachmentRow::name).toList();
        List<Printed.Point> points =
                agenda.stream()
                        .map(
                                item ->
                                        new Printed.Point(
                                                item.position(),
                                                item.theme(),
                                                item.rapporteur(),
                                                item.minutes().orElse(0),
                                                ofPoint.apply(item)))
                        .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("meeting", Printed.sitting(meeting, agenda, next));
        values.put("points", points);
        values.put(
                "documents",
                Stream.concat(
                                own.stream(),
                                points.stream().flatMap(point -> point.documents().stream()))
                        .distinct()
                        .toList());
        return values;
    }

    private void mustHave(long meetingId, PaperKind kind) {
        List<RuleBroken> missing =
                missing(meetingId, kind).stream()
                        .map(check -> new RuleBroken("committee.check." + check.name()))
                        .toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken("committee.paper.missing", missing);
        }
    }

    private static PaperKind letterOf(Meeting meeting) {
        return CALLING.contains(meeting.state()) ? PaperKind.CONVOCATION : PaperKind.COVER_LETTER;
    }

    /** « convocation-2021-05-31-claire-montel »: no accent, no space. */
    static String name(Meeting meeting, String file, String whose) {
        String name =
                Folded.key(whose)
                        .replaceAll("^(madame|mme|monsieur|m) ", "")
                        .replaceAll("[^a-z0-9]+", "-");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("^-|-$", "");
        LooseDate date = meeting.date();
        String day =
                meeting.hasExactDate() ? date.toString() : String.valueOf(date.lastDay().getYear());
        return file + '-' + day + (name.isEmpty() ? "" : '-' + name);
    }
}
