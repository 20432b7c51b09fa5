package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.Outbox;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Convocations of a sending, each written and kept as it will leave: the e-mail, its calendar part,
 * a PDF and an OpenDocument text addressed to its reader, one in five in large print. In one
 * thread, one transaction each, as the job does. Run it by its name.
 */
class ConvocationsBenchmark {

    private static final int MEMBERS = 500;
    private static final int SEATS = 20;
    private static final int LARGE_EVERY = 5;
    private static final int WARM = 50;
    private static final int WRITTEN_BEFORE = 300;
    private static final int POINTS = 8;

    /** A second. */
    private static final int GOAL = 20;

    private static final String JOB = "node/benchmark";

    private final Database database =
            Database.empty().at(DispatchExamples.CALLED).as("referent").in(Roles.NIGHT);
    private final Outbox outbox = database.boundary(Outbox.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void five_hundred_convocations_are_prepared_at_more_than_twenty_a_second() {
        database.offering(database.boundary(ConvocationMails.class));
        long meeting = aMeetingOf(MEMBERS + WARM);
        DispatchExamples.send(database, meeting, Dispatch.Kind.CONVOCATION, 1);
        warm(meeting);
        prepare(WARM);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        prepare(MEMBERS);
        double wall = (System.nanoTime() - start) / 1e9;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        System.getLogger(ConvocationsBenchmark.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} convocations in {1} s, of which {2} s of the processor: {3} times the"
                                + " goal of {4} a second; by the processor''s time {5} times",
                        MEMBERS,
                        wall,
                        busy,
                        MEMBERS / wall / GOAL,
                        GOAL,
                        MEMBERS / busy / GOAL);
        assertThat(MEMBERS / busy).isGreaterThan(GOAL);
    }

    /** Written and thrown away: a server that has been up for a while has done so before. */
    private void warm(long meeting) {
        MemberMails mails = database.boundary(MemberMails.class);
        Participations participations = database.boundary(Participations.class);
        participations.of(meeting).stream()
                .limit(WRITTEN_BEFORE)
                .forEach(
                        one ->
                                database.transaction(
                                        () ->
                                                mails.draft(
                                                        Dispatch.Kind.CONVOCATION,
                                                        meeting,
                                                        1,
                                                        one.id())));
    }

    private void prepare(int number) {
        List<Long> ids = database.transaction(() -> outbox.claim(JOB, number));
        assertThat(ids).hasSize(number);
        ids.forEach(id -> database.transaction(() -> outbox.prepare(id, JOB)));
    }

    private long aMeetingOf(int number) {
        Members members = database.boundary(Members.class);
        for (int i = 0; i < number; i++) {
            if (i % SEATS == 0) {
                CommitteeExamples.body(
                        database, "Association n° " + i / SEATS, MemberCollege.USERS, SEATS);
            }
        }
        List<BodyRow> bodies = database.boundary(RepresentedBodies.class).all();
        for (int i = 0; i < number; i++) {
            long body = bodies.get(i / SEATS).id();
            MemberDetails details = member(i);
            database.transaction(() -> members.create(body, details));
        }
        AgendaItems items = database.boundary(AgendaItems.class);
        return database.transaction(
                () -> {
                    long meeting = database.boundary(Meetings.class).plan(on(LooseDate.day(DAY)));
                    for (int i = 1; i <= POINTS; i++) {
                        items.add(
                                meeting,
                                Optional.empty(),
                                MeetingExamples.theme("Accueil des usagers, point n° " + i));
                    }
                    database.boundary(Invitations.class).all(meeting);
                    return meeting;
                });
    }

    private static MemberDetails member(int number) {
        return new MemberDetails(
                number % SEATS + 1,
                Rank.TITULAR,
                "Madame Camille Essai" + number,
                "Présidente",
                "camille" + number + "@essai.example",
                "",
                "",
                Channel.EMAIL,
                number % LARGE_EVERY == 0 ? Format.LARGE_PRINT : Format.STANDARD,
                Set.of(Arrangement.DOCUMENTS_BEFORE),
                CommitteeExamples.START,
                Optional.of(CommitteeExamples.END));
    }
}
