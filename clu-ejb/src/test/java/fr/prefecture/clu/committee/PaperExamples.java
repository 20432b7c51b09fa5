package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The meeting of 31 May 2021 as the demonstration tells it, step by step. */
final class PaperExamples {

    static final LocalDate DAY = LocalDate.of(2021, 5, 31);
    static final LocalDate SIGNED = LocalDate.of(2021, 6, 4);
    static final LocalDate CLOSING = LocalDate.of(2021, 6, 15);

    private static final Instant BEFORE = Instant.parse("2021-05-03T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2021-06-04T08:00:00Z");
    private static final Path TOLD = Path.of("../clu-batch/src/main/resources/demonstration");

    private final Database database;
    private final Participations participations;
    private final MeetingSteps steps;

    PaperExamples(Database database) {
        this.database = database;
        this.participations = database.boundary(Participations.class);
        this.steps = database.boundary(MeetingSteps.class);
    }

    /** Being prepared: the agenda is set, those who sit that day are called. */
    long prepared() {
        database.at(BEFORE).as("referent");
        compose();
        long id =
                database.transaction(
                        () ->
                                database.boundary(Meetings.class)
                                        .plan(
                                                new MeetingTerms(
                                                        "Comité local des usagers",
                                                        LooseDate.day(DAY),
                                                        Optional.of(LocalTime.of(14, 30)),
                                                        "Préfecture, salle des Écrins",
                                                        "Visioconférence sur invitation",
                                                        "Andréa Lambert, secrétaire générale de la"
                                                                + " préfecture")));
        Invitations invitations = database.boundary(Invitations.class);
        database.transaction(() -> invitations.all(id));
        themes(id, false);
        return id;
    }

    long convened() {
        long id = prepared();
        convene(id);
        return id;
    }

    private void convene(long id) {
        database.at(Instant.parse("2021-05-10T08:00:00Z"));
        database.transaction(() -> steps.convene(id, LocalDate.of(2021, 5, 10)));
    }

    long held() {
        long id = prepared();
        hold(id);
        return id;
    }

    /** From what is being prepared. */
    void hold(long id) {
        convene(id);
        database.at(AFTER);
        database.transaction(() -> steps.hold(id));
        themes(id, true);
        attend(id);
    }

    long signed() {
        long id = held();
        sign(id);
        return id;
    }

    void sign(long id) {
        database.transaction(() -> steps.receiveObservationsUntil(id, CLOSING));
        database.transaction(() -> steps.submit(id));
        database.transaction(() -> steps.sign(id, MeetingExamples.shown(database, id), SIGNED));
    }

    private void compose() {
        Map<String, Long> bodies = new HashMap<>();
        Members members = database.boundary(Members.class);
        for (String[] part : lines("comite.tsv")) {
            long body =
                    bodies.computeIfAbsent(
                            part[0],
                            name ->
                                    CommitteeExamples.body(
                                            database, name, MemberCollege.valueOf(part[1]), 1));
            Set<Arrangement> asked =
                    Arrays.stream(part[9].split(",", -1))
                            .filter(word -> !word.isEmpty())
                            .map(Arrangement::valueOf)
                            .collect(Collectors.toSet());
            MemberDetails details =
                    new MemberDetails(
                            1,
                            Rank.valueOf(part[4]),
                            part[2],
                            part[3],
                            part[10],
                            part[11],
                            part[7].equals("POST") ? "12 rue de l’Exemple, 00000 Ville" : "",
                            Channel.valueOf(part[7]),
                            Format.valueOf(part[8]),
                            asked,
                            LocalDate.parse(part[5]),
                            Optional.of(LocalDate.parse(part[6])));
            database.transaction(() -> members.create(body, details));
        }
    }

    private void themes(long id, boolean written) {
        AgendaItems items = database.boundary(AgendaItems.class);
        Minutes minutes = database.boundary(Minutes.class);
        boolean inside = false;
        int theme = 0;
        int number = 0;
        for (String[] cells : lines("reunions.tsv")) {
            if (cells[0].equals("MEETING")) {
                inside = cells[2].equals(DAY.toString());
            } else if (inside && cells[0].equals("THEME")) {
                if (written) {
                    theme++;
                } else {
                    AgendaTerms terms =
                            new AgendaTerms(
                                    cells[1],
                                    cells[3],
                                    Optional.of(Integer.valueOf(cells[4])),
                                    List.of(cells[5].split(";")));
                    database.transaction(() -> items.add(id, Optional.empty(), terms));
                }
            } else if (inside && written && isLine(cells[0])) {
                long item = items.of(id).get(theme - 1).id();
                String key = "demonstration-" + number++;
                database.transaction(
                        () ->
                                minutes.write(
                                        item, key, 0, Optional.empty(), terms(cells), Turn.NONE));
            }
        }
    }

    private static boolean isLine(String word) {
        return Arrays.stream(Orientation.Kind.values()).anyMatch(kind -> kind.name().equals(word));
    }

    private static OrientationTerms terms(String[] cells) {
        return new OrientationTerms(
                Orientation.Kind.valueOf(cells[0]),
                cells[1],
                cells[2],
                !cells[3].isEmpty(),
                cells[4],
                due(cells[5]));
    }

    private static Optional<LooseDate> due(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.substring(0, 4));
        if (written.contains("Q")) {
            return Optional.of(LooseDate.quarter(year, written.charAt(6) - '0'));
        }
        return Optional.of(
                switch (written.length()) {
                    case 4 -> LooseDate.year(year);
                    case 7 -> LooseDate.month(YearMonth.parse(written));
                    default -> LooseDate.day(LocalDate.parse(written));
                });
    }

    private void attend(long id) {
        Map<String, Participation.Attendance> away = new HashMap<>();
        boolean inside = false;
        for (String[] cells : lines("reunions.tsv")) {
            if (cells[0].equals("MEETING")) {
                inside = cells[2].equals(DAY.toString());
            } else if (inside) {
                switch (cells[0]) {
                    case "EXCUSED" -> away.put(cells[1], Participation.Attendance.EXCUSED);
                    case "ABSENT" -> away.put(cells[1], Participation.Attendance.ABSENT);
                    case "GUEST" -> {
                        Participant guest =
                                new Participant(
                                        Optional.empty(),
                                        cells[1],
                                        cells[2],
                                        cells[3],
                                        MemberCollege.valueOf(cells[4]));
                        database.transaction(
                                () ->
                                        participations.add(
                                                id,
                                                guest,
                                                false,
                                                Participation.Attendance.PRESENT));
                    }
                    default -> {}
                }
            }
        }
        Map<Long, Participation.Attendance> seen = new HashMap<>();
        for (Participation one : participations.of(id)) {
            seen.put(one.id(), away.getOrDefault(one.body(), Participation.Attendance.PRESENT));
        }
        database.transaction(() -> participations.attend(id, seen));
        database.transaction(
                () ->
                        participations.receive(
                                id,
                                participations.of(id).stream()
                                        .filter(Participation::isInvited)
                                        .map(Participation::id)
                                        .toList()));
    }

    private static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(TOLD.resolve(file)).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
