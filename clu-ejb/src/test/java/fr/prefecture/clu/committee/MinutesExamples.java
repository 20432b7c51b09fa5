package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Meetings with themes, and lines as they are typed. */
final class MinutesExamples {

    static final LocalDate DAY = LocalDate.of(2021, 5, 31);
    static final Instant NOW = Instant.parse("2021-05-31T13:00:00Z");

    private MinutesExamples() {}

    /** A meeting that takes place. */
    static Meeting held(Database database, LocalDate day) {
        return database.transaction(
                () -> {
                    Meeting meeting =
                            new Meeting(
                                    new MeetingTerms(
                                            "Réunion annuelle",
                                            LooseDate.day(day),
                                            Optional.empty(),
                                            "Salle Claude",
                                            "",
                                            "La secrétaire générale"));
                    meeting.convene(day.minusWeeks(3));
                    meeting.hold(day);
                    database.entityManager().persist(meeting);
                    return meeting;
                });
    }

    /** A theme of it, last of its agenda. */
    static long theme(Database database, Meeting meeting, String theme, String... subjects) {
        return database.transaction(
                        () -> {
                            AgendaItem item =
                                    new AgendaItem(
                                            database.entityManager()
                                                    .find(Meeting.class, meeting.id()),
                                            1,
                                            Optional.empty(),
                                            new AgendaTerms(
                                                    theme, "", Optional.empty(), Set.of(subjects)));
                            database.entityManager().persist(item);
                            return item;
                        })
                .id();
    }

    /** Another step of the meeting, whoever takes it. */
    static void step(
            Database database, Meeting meeting, java.util.function.Consumer<Meeting> step) {
        database.transaction(
                () -> step.accept(database.entityManager().find(Meeting.class, meeting.id())));
    }

    static void sign(Database database, Meeting meeting) {
        step(
                database,
                meeting,
                held -> {
                    held.submit("referent", NOW);
                    held.sign(held.date().lastDay(), "secretaire", NOW);
                });
    }

    static OrientationTerms question(String text) {
        return OrientationTerms.of(Orientation.Kind.QUESTION, text);
    }

    static OrientationTerms decision(String text, String service, LooseDate due) {
        return new OrientationTerms(
                Orientation.Kind.DECISION, text, "", false, service, Optional.of(due));
    }

    static List<String> texts(List<OrientationRow> lines) {
        return lines.stream().map(OrientationRow::text).toList();
    }
}
