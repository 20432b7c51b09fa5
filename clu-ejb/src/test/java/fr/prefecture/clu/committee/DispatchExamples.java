package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.on;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A meeting to which three people are called: in three formats, one of them by post. */
final class DispatchExamples {

    static final Instant CALLED = Instant.parse("2021-05-03T08:00:00Z");

    /** A week before the meeting is Whit Monday. */
    static final LocalDate UNTIL = LocalDate.of(2021, 5, 21);

    static final String TITLE = "Convocation";
    static final String PAGE = "/comite/reunions/1/convocations";

    static final String STANDARD = "Anne d’Exemple & fils";
    static final String LARGE = "Zoé <Grand>";
    static final String PLAIN = "ליאורה Texte";
    static final String POSTED = "Paul Papier";

    private DispatchExamples() {}

    static DispatchTerms terms(String subject) {
        return new DispatchTerms(subject, "", Set.of(), Set.of(), Optional.of(UNTIL));
    }

    /** What a page shows of what is prepared. */
    static DispatchTerms shown(Database database, Dispatch dispatch) {
        DispatchChecks checks = database.boundary(DispatchChecks.class);
        return new DispatchTerms(
                dispatch.subject(),
                dispatch.words(),
                dispatch.files(),
                dispatch.chosen(),
                checks.isAnswered(dispatch.kind())
                        ? Optional.of(checks.answersUntil(dispatch.meeting()))
                        : Optional.empty());
    }

    /** Sends what the page of it shows. */
    static Departure send(Database database, long meeting, Dispatch.Kind kind, int number) {
        Dispatches dispatches = database.boundary(Dispatches.class);
        return database.transaction(
                () -> {
                    Dispatch dispatch =
                            dispatches
                                    .find(meeting, kind, number)
                                    .orElseGet(() -> dispatches.next(meeting, kind));
                    return dispatches.send(
                            meeting,
                            kind,
                            number,
                            dispatch.version(),
                            shown(database, dispatch),
                            TITLE,
                            PAGE);
                });
    }

    static MemberDetails member(String name, int seat, Channel channel, Format format) {
        return new MemberDetails(
                seat,
                Rank.TITULAR,
                name,
                "Présidente",
                channel == Channel.EMAIL ? "membre" + seat + "@exemple.example" : "",
                "",
                channel == Channel.POST ? "1 place de l’Exemple, 00000 Ville" : "",
                channel,
                format,
                Set.of(Arrangement.SIGN_LANGUAGE),
                CommitteeExamples.START,
                Optional.of(CommitteeExamples.END));
    }

    /** Everything that a convocation needs is there. */
    static long aPreparedMeeting(Database database) {
        long body = CommitteeExamples.body(database, "Association & amis", MemberCollege.USERS, 4);
        Members members = database.boundary(Members.class);
        Meetings meetings = database.boundary(Meetings.class);
        AgendaItems items = database.boundary(AgendaItems.class);
        Invitations invitations = database.boundary(Invitations.class);
        return database.transaction(
                () -> {
                    members.create(body, member(STANDARD, 1, Channel.EMAIL, Format.STANDARD));
                    members.create(body, member(LARGE, 2, Channel.EMAIL, Format.LARGE_PRINT));
                    members.create(body, member(PLAIN, 3, Channel.EMAIL, Format.PLAIN_TEXT));
                    members.create(body, member(POSTED, 4, Channel.POST, Format.STANDARD));
                    long meeting = meetings.plan(on(LooseDate.day(DAY)));
                    items.add(
                            meeting,
                            Optional.empty(),
                            new AgendaTerms(
                                    "Bilan des actions & suites",
                                    "Dominique Rapporteur",
                                    Optional.of(45),
                                    List.of()));
                    items.add(
                            meeting, Optional.empty(), MeetingExamples.theme("Signalétique < 2 m"));
                    invitations.all(meeting);
                    return meeting;
                });
    }

    static Participation person(Database database, long meeting, String name) {
        Participations participations = database.boundary(Participations.class);
        return participations.of(meeting).stream()
                .filter(one -> one.person().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
