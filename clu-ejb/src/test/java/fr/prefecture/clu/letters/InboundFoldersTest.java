package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.InboundExamples.US;
import static fr.prefecture.clu.letters.InboundExamples.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.mail.MailHead;
import fr.prefecture.clu.mail.MailHeads;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.TemporaryFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Folders of e-mails, from the bytes of their files to the rates. */
class InboundFoldersTest {

    /**
     * The days that are worked, from 28 December 2020 on, taken from a wall calendar: without 1
     * January, Easter Monday, 1 and 8 May (Saturdays), Ascension, Whit Monday, 14 July, 15 August
     * (a Sunday), 1 and 11 November, 25 December (a Saturday).
     */
    private static final Map<String, String> WORKED =
            Map.ofEntries(
                    Map.entry("2020-12", "28 29 30 31"),
                    Map.entry("2021-01", "4 5 6 7 8 11 12 13 14 15 18 19 20 21 22 25 26 27 28 29"),
                    Map.entry("2021-02", "1 2 3 4 5 8 9 10 11 12 15 16 17 18 19 22 23 24 25 26"),
                    Map.entry(
                            "2021-03",
                            "1 2 3 4 5 8 9 10 11 12 15 16 17 18 19 22 23 24 25 26 29 30 31"),
                    Map.entry(
                            "2021-04", "1 2 6 7 8 9 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30"),
                    Map.entry("2021-05", "3 4 5 6 7 10 11 12 14 17 18 19 20 21 25 26 27 28 31"),
                    Map.entry(
                            "2021-06",
                            "1 2 3 4 7 8 9 10 11 14 15 16 17 18 21 22 23 24 25 28 29 30"),
                    Map.entry("2021-07", "1 2 5 6 7 8 9 12 13 15 16 19 20 21 22 23 26 27 28 29 30"),
                    Map.entry(
                            "2021-08",
                            "2 3 4 5 6 9 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30 31"),
                    Map.entry(
                            "2021-09",
                            "1 2 3 6 7 8 9 10 13 14 15 16 17 20 21 22 23 24 27 28 29 30"),
                    Map.entry(
                            "2021-10", "1 4 5 6 7 8 11 12 13 14 15 18 19 20 21 22 25 26 27 28 29"),
                    Map.entry("2021-11", "2 3 4 5 8 9 10 12 15 16 17 18 19 22 23 24 25 26 29 30"),
                    Map.entry(
                            "2021-12",
                            "1 2 3 6 7 8 9 10 13 14 15 16 17 20 21 22 23 24 27 28 29 30 31"),
                    Map.entry("2022-01", "3 4 5 6 7 10 11 12 13 14 17 18 19 20 21"));

    /** The Mondays of the weeks of each month, whose Thursday it has. */
    private static final Map<String, String> WEEKS =
            Map.ofEntries(
                    Map.entry("2020-12", "2020-12-28"),
                    Map.entry("2021-01", "2021-01-04 2021-01-11 2021-01-18 2021-01-25"),
                    Map.entry("2021-02", "2021-02-01 2021-02-08 2021-02-15 2021-02-22"),
                    Map.entry("2021-03", "2021-03-01 2021-03-08 2021-03-15 2021-03-22"),
                    Map.entry("2021-04", "2021-03-29 2021-04-05 2021-04-12 2021-04-19 2021-04-26"),
                    Map.entry("2021-05", "2021-05-03 2021-05-10 2021-05-17 2021-05-24"),
                    Map.entry("2021-06", "2021-05-31 2021-06-07 2021-06-14 2021-06-21"),
                    Map.entry("2021-07", "2021-06-28 2021-07-05 2021-07-12 2021-07-19 2021-07-26"),
                    Map.entry("2021-08", "2021-08-02 2021-08-09 2021-08-16 2021-08-23"),
                    Map.entry("2021-09", "2021-08-30 2021-09-06 2021-09-13 2021-09-20 2021-09-27"),
                    Map.entry("2021-10", "2021-10-04 2021-10-11 2021-10-18 2021-10-25"),
                    Map.entry("2021-11", "2021-11-01 2021-11-08 2021-11-15 2021-11-22"),
                    Map.entry("2021-12", "2021-11-29 2021-12-06 2021-12-13 2021-12-20 2021-12-27"));

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 28);
    private static final LocalDate LAST = LocalDate.of(2022, 1, 2);

    private static final DateTimeFormatter HEADER =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private final Database database =
            Database.empty().at(Instant.parse("2022-03-01T10:00:00Z")).as("agent");
    private final InboundFolders folders = database.boundary(InboundFolders.class);
    private final InboundMails mails = database.boundary(InboundMails.class);
    private long titles;

    @BeforeEach
    void aService() {
        titles = service(database, "Bureau des titres");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Three e-mails a day, acknowledged after 0 to 9 days, answered after 1 to 13, some never. */
    private static int acknowledgedAfter(int number) {
        return number % 17 == 0 ? -1 : number * 7 % 10;
    }

    private static int answeredAfter(int number) {
        return number % 13 == 0 ? -1 : 1 + number * 5 % 13;
    }

    @Test
    @Tag("LET-57")
    @Tag("LET-58")
    @Tag("LET-59")
    void the_rates_of_a_year_are_those_counted_by_hand() {
        List<MailHead> heads = new ArrayList<>();
        int number = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int i = 0; i < 3; i++) {
                number++;
                heads.add(read(eml("usager" + number + "@ailleurs.example", day, id(number), "")));
                if (acknowledgedAfter(number) >= 0) {
                    heads.add(
                            read(
                                    eml(
                                            US,
                                            day.plusDays(acknowledgedAfter(number)),
                                            "<a" + number + "@prefecture.example>",
                                            "In-Reply-To: "
                                                    + id(number)
                                                    + "\nAuto-Submitted: auto-replied\n")));
                }
                if (answeredAfter(number) >= 0) {
                    heads.add(
                            read(
                                    eml(
                                            US,
                                            day.plusDays(answeredAfter(number)),
                                            "<r" + number + "@prefecture.example>",
                                            "References: <x@y.example>\n " + id(number) + "\n")));
                }
            }
        }
        FolderCount count = database.transaction(() -> folders.count(titles, US, heads));
        assertThat(count.received()).isEqualTo(371 * 3);
        database.transaction(() -> mails.replace(titles, count.weeks()));

        Map<YearMonth, String> expected = byHand();
        InboundRates rates =
                database.transaction(
                        () ->
                                mails.rates(
                                        mails.rows(
                                                new ReportingPeriod(
                                                        LocalDate.of(2020, 12, 1), LAST),
                                                Optional.empty(),
                                                Optional.empty())));
        Map<YearMonth, String> told = new TreeMap<>();
        rates.byMonth()
                .forEach(
                        (month, totals) ->
                                told.put(
                                        month,
                                        totals.received()
                                                + ": "
                                                + totals.acknowledged().percent().orElseThrow()
                                                + " "
                                                + totals.answered().percent().orElseThrow()));
        assertThat(told).hasSize(13).isEqualTo(expected);
        assertThat(told.values()).as("the months differ").doesNotHaveDuplicates();
    }

    /** Received, and the two rates, from the tables above alone. */
    private static Map<YearMonth, String> byHand() {
        List<LocalDate> worked = new ArrayList<>();
        new TreeMap<>(WORKED)
                .forEach(
                        (month, days) -> {
                            for (String day : days.split(" ", -1)) {
                                worked.add(YearMonth.parse(month).atDay(Integer.parseInt(day)));
                            }
                        });
        Map<YearMonth, String> rates = new TreeMap<>();
        WEEKS.forEach(
                (month, mondays) -> {
                    int received = 0;
                    int acknowledged = 0;
                    int answered = 0;
                    for (String monday : mondays.split(" ", -1)) {
                        for (int day = 0; day < 7; day++) {
                            LocalDate on = LocalDate.parse(monday).plusDays(day);
                            for (int i = 1; i <= 3; i++) {
                                int number = (int) ChronoUnit.DAYS.between(FIRST, on) * 3 + i;
                                received++;
                                int automatic = acknowledgedAfter(number);
                                int written = answeredAfter(number);
                                boolean soon = written >= 0 && written <= 7;
                                acknowledged += automatic >= 0 && automatic <= 7 || soon ? 1 : 0;
                                LocalDate fifth =
                                        worked.stream()
                                                .filter(one -> one.isAfter(on))
                                                .skip(4)
                                                .findFirst()
                                                .orElseThrow();
                                answered +=
                                        written >= 0 && !on.plusDays(written).isAfter(fifth)
                                                ? 1
                                                : 0;
                            }
                        }
                    }
                    rates.put(
                            YearMonth.parse(month),
                            received
                                    + ": "
                                    + percent(acknowledged, received)
                                    + " "
                                    + percent(answered, received));
                });
        return rates;
    }

    private static BigDecimal percent(int some, int all) {
        return BigDecimal.valueOf(100L * some)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    @Test
    @Tag("LET-66")
    void the_same_folder_twice_gives_the_same_numbers_and_replaces_its_weeks_alone() {
        List<MailHead> heads =
                List.of(
                        read(eml("a@b.example", LocalDate.of(2021, 5, 4), id(1), "")),
                        read(eml("a@b.example", LocalDate.of(2021, 5, 18), id(2), "")),
                        read(
                                eml(
                                        US,
                                        LocalDate.of(2021, 5, 5),
                                        "<r@prefecture.example>",
                                        "In-Reply-To: " + id(1) + "\n")));
        typed(LocalDate.of(2021, 5, 3), "40", "30", "20");
        typed(LocalDate.of(2021, 5, 10), "50", "40", "30");
        FolderCount first = database.transaction(() -> folders.count(titles, US, heads));
        assertThat(first.weeks())
                .extracting(FolderWeek::version)
                .as("one week is known, the other is not")
                .satisfiesExactly(
                        known -> assertThat(known).isNotEqualTo(TypedInbound.UNKNOWN),
                        unknown -> assertThat(unknown).isEqualTo(TypedInbound.UNKNOWN));
        assertThat(database.<Integer>transaction(() -> mails.replace(titles, first.weeks())))
                .isEqualTo(2);
        List<InboundRow> once = rows();
        assertThat(once)
                .extracting(row -> row.monday() + " " + row.counts().received())
                .containsExactly("2021-05-03 1", "2021-05-10 50", "2021-05-17 1");
        FolderCount second = database.transaction(() -> folders.count(titles, US, heads));
        assertThat(database.<Integer>transaction(() -> mails.replace(titles, second.weeks())))
                .as("nothing changes")
                .isZero();
        assertThat(rows()).isEqualTo(once);
        typed(LocalDate.of(2021, 5, 3), "3", "2", "1");
        assertThatThrownBy(() -> database.transaction(() -> mails.replace(titles, second.weeks())))
                .as("somebody has typed meanwhile")
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.inbound.changed");
    }

    private void typed(LocalDate day, String... counts) {
        int version =
                rows().stream()
                        .filter(row -> row.monday().equals(day))
                        .map(InboundRow::version)
                        .findFirst()
                        .orElse(TypedInbound.UNKNOWN);
        InboundExamples.typed(
                database,
                day,
                new TypedInbound(
                        titles, InboundChannel.ELECTRONIC, version, InboundExamples.cells(counts)));
    }

    private List<InboundRow> rows() {
        return database.transaction(
                () ->
                        mails.rows(
                                ReportingPeriod.of(YearMonth.of(2021, 5)),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    @Tag("LET-66")
    void a_folder_without_any_received_e_mail_is_refused() {
        List<MailHead> heads = List.of(read(eml(US, LocalDate.of(2021, 5, 4), id(1), "")));
        assertThatThrownBy(() -> database.transaction(() -> folders.count(titles, US, heads)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.folder.nothing");
    }

    /** The name is in each line that the head has, and in the text. */
    @Test
    @Tag("LET-62")
    @Tag("MEL-24")
    void nothing_of_an_e_mail_reaches_the_database_the_log_or_the_disk()
            throws SQLException, IOException, InterruptedException {
        String name = "Zephirine";
        List<String> logged = new ArrayList<>();
        Handler listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        logged.add(line.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        root.setLevel(Level.ALL);
        TemporaryFiles files = TemporaryFiles.of("clu-mail");
        try {
            String mail =
                    eml(
                            name + "@" + name.toLowerCase(Locale.ROOT) + ".example",
                            LocalDate.of(2021, 5, 4),
                            "<" + name + "-1@ailleurs.example>",
                            "Subject: Dossier de "
                                    + name
                                    + "\nTo: "
                                    + name
                                    + " <"
                                    + US
                                    + ">\nReferences: <"
                                    + name
                                    + "@x.example>\n");
            List<MailHead> heads =
                    List.of(
                            read(mail),
                            read(
                                    eml(
                                            US,
                                            LocalDate.of(2021, 5, 5),
                                            "<r-" + name + "@prefecture.example>",
                                            "In-Reply-To: <" + name + "-1@ailleurs.example>\n")));
            assertThatThrownBy(() -> read("Bonjour, je suis " + name + "\n\nÀ bientôt"))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, refusal -> assertThat(refusal.arguments()).isEmpty());
            FolderCount count = database.transaction(() -> folders.count(titles, US, heads));
            database.transaction(() -> mails.replace(titles, count.weeks()));
        } finally {
            root.removeHandler(listener);
            root.setLevel(before);
        }
        String dump = dump();
        assertThat(dump)
                .as("the numbers are there")
                .contains("LETTERS_INBOUND")
                .contains("acknowledged 1");
        assertThat(dump.toLowerCase(Locale.ROOT))
                .doesNotContain("zephirine", "ailleurs", "prefecture.example");
        assertThat(String.join("\n", logged).toLowerCase(Locale.ROOT)).doesNotContain("zephirine");
        assertThat(files.left()).as("no file is left").isEmpty();
    }

    /** All of the database, as a backup would write it. */
    private String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet lines = connection.createStatement().executeQuery("script")) {
            while (lines.next()) {
                dump.append(lines.getString(1)).append('\n');
            }
        }
        return dump.toString();
    }

    private static String id(int number) {
        return "<m" + number + "@ailleurs.example>";
    }

    private static String eml(String from, LocalDate day, String id, String more) {
        return "Return-Path: <"
                + from
                + ">\nFrom: Une personne <"
                + from
                + ">\nDate: "
                + HEADER.format(day.atTime(15, 30).atZone(InboundExamples.PARIS).toOffsetDateTime())
                + "\nMessage-ID: "
                + id
                + "\n"
                + more
                + "Content-Type: text/plain; charset=utf-8\n\nBonjour\n";
    }

    private MailHead read(String eml) {
        return database.boundary(MailHeads.class)
                .read(
                        new ByteArrayInputStream(
                                eml.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
