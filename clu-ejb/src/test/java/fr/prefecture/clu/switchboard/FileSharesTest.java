package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FileSharesTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /** Half past eight in Paris. */
    private static final Instant MONDAY_MORNING = Instant.parse("2021-05-31T06:30:00Z");

    private static final Instant MONDAY_EVENING = Instant.parse("2021-05-31T15:00:00Z");
    private static final Instant TUESDAY_MORNING = Instant.parse("2021-06-01T06:30:00Z");
    private static final ReportingPeriod BOTH = new ReportingPeriod(MONDAY, TUESDAY);
    private static final int SECONDS = 20;

    private final Database database = Database.empty();
    private final FileShares shares = database.boundary(FileShares.class);
    private final Days days = database.boundary(Days.class);
    private final Contributions contributions = database.boundary(Contributions.class);
    private final Logs logs = database.boundary(Logs.class);
    private final List<Joined> joined = new ArrayList<>();

    private long first;
    private long second;
    private long annex;

    @AfterEach
    void close() {
        database.close();
    }

    /**
     * Two files of one source, whose calls are joined, and one of another source; a third of the
     * first source was read and does not count.
     */
    private void read() {
        first =
                read(
                        "principal",
                        'a',
                        MONDAY_MORNING,
                        MONDAY_EVENING,
                        call("accueil", MONDAY_MORNING, 3, 2),
                        call("titres", MONDAY_MORNING, 5, 1),
                        call("accueil", MONDAY_EVENING, 2, 1));
        second =
                read(
                        "principal",
                        'b',
                        MONDAY_EVENING,
                        TUESDAY_MORNING,
                        call("accueil", MONDAY_EVENING, 1, 1),
                        call("accueil", TUESDAY_MORNING, 4, 4));
        annex =
                read(
                        "annexe",
                        'c',
                        MONDAY_MORNING,
                        TUESDAY_MORNING,
                        call("accueil", MONDAY_MORNING, 7, 6));
        joined.add(new Joined(first, call("accueil", MONDAY_EVENING, -1, 0)));
        publish("principal", first, second);
        joined.clear();
        publish("annexe", annex);
        read(
                "principal",
                'd',
                MONDAY_MORNING,
                MONDAY_EVENING,
                call("accueil", MONDAY_MORNING, 9, 9));
    }

    @Test
    @Tag("TEL-41")
    void the_shares_of_the_files_add_up_to_every_figure_of_the_period() {
        read();
        for (Optional<String> queue : List.of(Optional.<String>empty(), Optional.of("accueil"))) {
            for (Optional<String> source :
                    List.of(Optional.<String>empty(), Optional.of("principal"))) {
                Counts sum = sum(new CallSlice(BOTH, queue, source, none(), none()));
                Counts shown =
                        days.rows(BOTH, queue, source).stream()
                                .map(DayRow::counts)
                                .reduce(Counts.NONE, Counts::plus);
                assertThat(sum).as("%s %s", queue, source).isEqualTo(shown);
                for (CallFigure figure : CallFigure.values()) {
                    assertThat(figure.value(sum, SECONDS)).isEqualTo(figure.value(shown, SECONDS));
                }
            }
        }
        assertThat(sum(slice(none(), none())).get(Counter.ENTERED)).isEqualTo(21);
    }

    @Test
    @Tag("TEL-41")
    void the_shares_of_a_half_hour_or_a_weekday_add_up_to_its_figure() {
        read();
        for (LocalTime time : List.of(LocalTime.of(8, 30), LocalTime.of(17, 0))) {
            for (Optional<DayOfWeek> weekday :
                    List.of(Optional.<DayOfWeek>empty(), Optional.of(DayOfWeek.MONDAY))) {
                Counts shown =
                        days.halfHours(BOTH, Optional.empty(), Optional.empty()).stream()
                                .filter(row -> row.start().toLocalTime().equals(time))
                                .filter(
                                        row ->
                                                weekday.filter(
                                                                day ->
                                                                        day
                                                                                != row.start()
                                                                                        .getDayOfWeek())
                                                        .isEmpty())
                                .map(HalfHourRow::counts)
                                .reduce(Counts.NONE, Counts::plus);
                assertThat(sum(slice(Optional.of(time), weekday)))
                        .as("%s %s", time, weekday)
                        .isEqualTo(shown);
            }
        }
        assertThat(
                        sum(slice(Optional.of(LocalTime.of(8, 30)), Optional.of(DayOfWeek.TUESDAY)))
                                .get(Counter.ENTERED))
                .isEqualTo(4);
    }

    @Test
    @Tag("TEL-41")
    void the_shares_of_a_half_of_the_day_add_up_to_its_half_hours() {
        read();
        for (HalfDay half : HalfDay.values()) {
            Counts shown =
                    days.halfHours(BOTH, none(), none()).stream()
                            .filter(row -> HalfDay.of(row.start().toLocalTime()) == half)
                            .map(HalfHourRow::counts)
                            .reduce(Counts.NONE, Counts::plus);
            assertThat(shown.get(Counter.ENTERED)).as("%s", half).isPositive();
            assertThat(
                            sum(
                                    new CallSlice(
                                            BOTH,
                                            none(),
                                            none(),
                                            Optional.of(DayPart.of(half)),
                                            none())))
                    .as("%s", half)
                    .isEqualTo(shown);
        }
        assertThat(DayPart.of(HalfDay.MORNING).contains(LocalTime.of(12, 29))).isTrue();
        assertThat(DayPart.of(HalfDay.MORNING).contains(HalfDay.NOON)).isFalse();
        assertThat(DayPart.of(HalfDay.AFTERNOON).contains(HalfDay.NOON)).isTrue();
        assertThat(DayPart.halfHour(LocalTime.of(23, 30)).contains(LocalTime.MAX)).isTrue();
    }

    @Test
    @Tag("TEL-41")
    void what_joins_calls_is_the_share_of_the_file_in_which_they_begin() {
        read();
        FileShare share = shares.of(slice(none(), none())).get(0);
        assertThat(share.file()).isEqualTo(first);
        assertThat(share.joined().get(Counter.ENTERED)).isEqualTo(-1);
        assertThat(share.counts().get(Counter.ENTERED)).isEqualTo(9);
        assertThat(share.first()).isEqualTo(MONDAY);
        assertThat(share.last()).isEqualTo(MONDAY);
    }

    @Test
    @Tag("TEL-41")
    void a_file_that_does_not_count_or_tells_of_other_calls_has_no_share() {
        read();
        assertThat(shares.of(slice(none(), none())))
                .extracting(FileShare::file)
                .containsExactlyInAnyOrder(first, second, annex);
        assertThat(shares.of(new CallSlice(BOTH, Optional.of("titres"), none(), none(), none())))
                .extracting(FileShare::file)
                .containsExactly(first);
        assertThat(
                        shares.of(
                                new CallSlice(
                                        new ReportingPeriod(TUESDAY, TUESDAY),
                                        none(),
                                        none(),
                                        none(),
                                        none())))
                .extracting(FileShare::file)
                .containsExactly(second);
        assertThat(shares.visits(List.of(first, second, 999L)))
                .isEqualTo(Map.of(first, 9L, second, 5L, 999L, 0L));
    }

    @Test
    @Tag("TEL-42")
    void a_share_says_which_lines_hold_it_and_which_were_not_recorded() {
        read();
        database.transaction(
                () -> {
                    contributions.keepLines(first, 0, new Lines(1, 40));
                    contributions.keepLines(first, 100, new Lines(41, 60));
                    contributions.add(
                            first,
                            "principal",
                            100,
                            List.of(call("accueil", MONDAY_EVENING, 1, 1)));
                    contributions.add(
                            first, "principal", 200, List.of(call("titres", MONDAY_EVENING, 1, 1)));
                });

        FileShare share =
                shares.of(new CallSlice(BOTH, Optional.of("accueil"), none(), none(), none()))
                        .get(0);
        assertThat(share.linesOf(CallFigure.ANSWERED, SECONDS)).containsExactly(new Lines(1, 60));
        assertThat(share.hasUnrecordedLines(CallFigure.ANSWERED, SECONDS)).isFalse();
        assertThat(share.linesOf(CallFigure.CLOSED, SECONDS)).as("of no such call").isEmpty();

        FileShare other =
                shares.of(new CallSlice(BOTH, Optional.of("titres"), none(), none(), none()))
                        .get(0);
        assertThat(other.linesOf(CallFigure.ANSWER_RATE, SECONDS))
                .containsExactly(new Lines(1, 40));
        assertThat(other.hasUnrecordedLines(CallFigure.ANSWER_RATE, SECONDS)).isTrue();
    }

    @Test
    @Tag("TEL-42")
    void what_is_taken_back_of_a_file_takes_its_lines_along() {
        read();
        database.transaction(
                () -> {
                    contributions.keepLines(first, 0, new Lines(1, 40));
                    contributions.remove(first);
                    contributions.keepLines(first, 0, new Lines(1, 50));
                });
        assertThat(shares.of(slice(none(), none())))
                .extracting(FileShare::file)
                .doesNotContain(first);
    }

    @Test
    @Tag("TEL-42")
    void lines_that_touch_are_one_range() {
        assertThat(
                        Lines.merged(
                                List.of(
                                        new Lines(30, 40),
                                        new Lines(1, 10),
                                        new Lines(11, 20),
                                        new Lines(35, 36))))
                .containsExactly(new Lines(1, 20), new Lines(30, 40));
        assertThat(Lines.merged(List.of())).isEmpty();
        assertThatThrownBy(() -> new Lines(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lines(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("TEL-43")
    void there_is_no_half_hour_that_begins_in_the_middle_of_one() {
        assertThat(
                        Stream.of("08:00", "08:30", "00:00", "23:30")
                                .map(LocalTime::parse)
                                .allMatch(DayPart::isHalfHour))
                .isTrue();
        assertThatThrownBy(() -> slice(Optional.of(LocalTime.of(8, 15)), none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("TEL-44")
    void from_a_file_one_goes_back_to_the_days_and_queues_that_it_feeds() {
        read();
        assertThat(shares.fed(first))
                .containsExactly(
                        new FedQueue(MONDAY, "principal", "accueil", 4),
                        new FedQueue(MONDAY, "principal", "titres", 5));
        assertThat(shares.fed(second))
                .containsExactly(
                        new FedQueue(MONDAY, "principal", "accueil", 1),
                        new FedQueue(TUESDAY, "principal", "accueil", 4));
        database.transaction(() -> logs.withdraw(second));
        assertThat(shares.fed(second)).as("it does not count any more").isEmpty();
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static CallSlice slice(Optional<LocalTime> halfHour, Optional<DayOfWeek> weekday) {
        return new CallSlice(BOTH, none(), none(), halfHour.map(DayPart::halfHour), weekday);
    }

    private Counts sum(CallSlice slice) {
        return shares.of(slice).stream().map(FileShare::counts).reduce(Counts.NONE, Counts::plus);
    }

    private long read(
            String source, char says, Instant from, Instant to, Contribution... contributed) {
        return database.transaction(
                () -> {
                    String sha256 = String.valueOf(says).repeat(64);
                    long file =
                            database.boundary(Files.class)
                                    .register(
                                            "switchboard",
                                            new Content(source, "log-" + says, sha256, sha256, 100),
                                            Optional.empty(),
                                            Optional.empty())
                                    .id();
                    contributions.add(file, source, 0, List.of(contributed));
                    logs.close(file, source, from, to, new byte[0]);
                    return file;
                });
    }

    private void publish(String source, Long... files) {
        database.transaction(
                () -> {
                    for (Long file : files) {
                        logs.publish(file);
                    }
                    logs.settle(
                            source,
                            Set.of(files),
                            logs.rejoin(source, Set.of(files), List.copyOf(joined)),
                            List.of());
                });
    }

    /** Calls that entered, of which some were answered at once; the rest gave up at once. */
    private static Contribution call(String queue, Instant when, long entered, long answered) {
        long[] numbers = new long[Counter.values().length];
        numbers[Counter.ENTERED.ordinal()] = entered;
        numbers[Counter.ANSWERED.ordinal()] = answered;
        numbers[Counter.ANSWERED_5.ordinal()] = answered;
        numbers[Counter.ABANDONED.ordinal()] = entered - answered;
        numbers[Counter.SHORT_ABANDONED.ordinal()] = entered - answered;
        numbers[Counter.ABANDONED_5.ordinal()] = entered - answered;
        return new Contribution(
                queue, when.getEpochSecond() / Source.SECONDS_IN_HALF_HOUR, Counts.of(numbers));
    }
}
