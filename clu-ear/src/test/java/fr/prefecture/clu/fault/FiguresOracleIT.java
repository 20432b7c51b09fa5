package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Figures, coverage and verdicts recomputed from raw files by code that shares nothing with the
 * product: of the demonstration, and of an invented year with holes and both changes of the clock.
 */
class FiguresOracleIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final int INVENTED = 2018;
    private static final int FEWEST = 30;
    private static final int TERRITORIES = 4;
    private static final int SILENCE = 5;
    private static final int ACKNOWLEDGED = 5;
    private static final int ANSWERED = 7;
    private static final String WAITING = "accueil.attente";
    private static final Path RAW = Path.of("../clu-batch/src/main/resources/demonstration");

    private static Installation installation;
    private static Server server;
    private static Visitor referent;
    private static final List<String> DEMONSTRATION = new ArrayList<>();
    private static final List<List<String>> SPANS = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        DEMONSTRATION.addAll(unpacked(RAW.resolve("queue_log.1.gz")));
        DEMONSTRATION.addAll(unpacked(RAW.resolve("queue_log.gz")));
        SPANS.addAll(invented());
        installation = Installation.demonstrated();
        server = installation.boot().awaitReady();
        referent = Visitor.signedIn(server.root(), "referent", "demonstration");
        Path inbox =
                Files.createDirectories(installation.home().resolve("inbox/switchboard/invente"));
        for (int i = 0; i < SPANS.size(); i++) {
            Files.writeString(
                    inbox.resolve("journal-" + (char) ('a' + i)),
                    String.join("\n", SPANS.get(i)) + "\n");
        }
        Waiting.until(Installation.PATIENCE, () -> "a night that begins", FiguresOracleIT::begun);
        Waiting.until(
                Installation.PATIENCE,
                () -> "the indicators of " + INVENTED,
                () ->
                        indicator(YearMonth.of(INVENTED, 12))
                                .map(month -> !month.isNull("numerator"))
                                .orElse(false));
    }

    @AfterAll
    static void stop() {
        server.stop();
        installation.discard();
    }

    @Test
    void the_oracle_knows_nothing_of_the_product() {
        assertThat(
                        new ClassFileImporter()
                                        .importClasses(
                                                FiguresOracle.class, FiguresOracle.Period.class)
                                        .stream()
                                        .flatMap(
                                                type ->
                                                        type
                                                                .getDirectDependenciesFromSelf()
                                                                .stream())
                                        .map(dependency -> dependency.getTargetClass().getName())
                                        .filter(name -> name.startsWith("fr.prefecture."))
                                        .filter(name -> !name.contains("FiguresOracle")))
                .isEmpty();
    }

    @Test
    @Tag("TEL-31")
    void the_days_of_the_demonstration_are_those_of_its_log() {
        assertThat(daysApart("demonstration", DEMONSTRATION, 2021)).isEmpty();
    }

    @Test
    @Tag("TEL-31")
    void the_days_of_a_year_with_holes_and_two_changes_of_the_clock_are_those_of_its_logs() {
        assertThat(daysApart("invente", all(), INVENTED)).isEmpty();
    }

    @Test
    @Tag("IND-53")
    @Tag("TEL-118")
    void each_month_has_the_rate_the_coverage_and_the_verdict_of_its_logs() throws IOException {
        FiguresOracle oracle = new FiguresOracle(INVENTED, 2021);
        assertThat(monthsApart(oracle, covered())).isEmpty();
        assertThat(
                        answeredApart(
                                MAY, oracle.answerRate(MAY, counts(DEMONSTRATION), demonstrated())))
                .isEmpty();
        assertThat(indicator(MAY.plusMonths(1)).orElseThrow().getString("state"))
                .as("a month of which one day is known, and on which nobody called")
                .isEqualTo("UNAVAILABLE");
        assertShown(
                "/telephone?du=2021-05-01&au=2021-05-31",
                percent(oracle.answerRate(MAY, counts(DEMONSTRATION), demonstrated())));
    }

    @Test
    @Tag("WEB-16")
    void the_site_is_as_up_to_date_as_its_list_says() throws IOException {
        NavigableSet<LocalDate> updated = new TreeSet<>();
        NavigableSet<LocalDate> known = told(updated);
        FiguresOracle oracle = new FiguresOracle(2021);
        List<String> apart = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            YearMonth of = YearMonth.of(2021, month);
            apart.addAll(
                    monthApart("website.updateRate", of, oracle.updateRate(of, updated, known), 0));
        }
        assertThat(apart).isEmpty();
        assertShown("/site?mois=2021-05", percent(oracle.updateRate(MAY, updated, known)));
    }

    @Test
    @Tag("WEB-15")
    void each_day_of_the_site_is_expected_known_and_updated_as_its_list_says() throws IOException {
        NavigableSet<LocalDate> updated = new TreeSet<>();
        NavigableSet<LocalDate> known = told(updated);
        FiguresOracle oracle = new FiguresOracle(2021);
        List<String> apart = new ArrayList<>();
        for (JsonObject day :
                array("/api/v1/website/days?from=2021-01-01&to=2021-06-30")
                        .getValuesAs(JsonObject.class)) {
            LocalDate of = LocalDate.parse(day.getString("day"));
            compare(apart, of + " expected", day.getBoolean("expected"), oracle.isExpected(of));
            compare(
                    apart,
                    of + " updated",
                    String.valueOf(day.get("updated")),
                    known.contains(of) ? String.valueOf(updated.contains(of)) : "null");
        }
        assertThat(apart).isEmpty();
    }

    @Test
    @Tag("CERT-36")
    void each_week_of_the_cert_has_the_flows_the_stock_and_the_mismatch_of_its_file()
            throws IOException {
        Map<String, Map<String, Long>> weeks = FiguresOracle.weeks(flows());
        List<String> apart = new ArrayList<>();
        int told = 0;
        for (JsonObject week :
                array("/api/v1/cert/periods?from=2020-06-01&to=2021-05-31")
                        .getValuesAs(JsonObject.class)) {
            String of = week.getString("territory") + " " + week.getString("from");
            told++;
            for (String number : List.of("received", "decided", "backlog", "mismatch")) {
                Long should = weeks.getOrDefault(of, Map.of()).get(number);
                compare(
                        apart,
                        of + " " + number,
                        plain(week, number),
                        should == null ? "null" : String.valueOf(should));
            }
        }
        assertThat(apart).isEmpty();
        assertThat(told)
                .isEqualTo(
                        (int) weeks.keySet().stream().filter(FiguresOracleIT::isOfTheYear).count());
    }

    private static boolean isOfTheYear(String week) {
        LocalDate thursday = LocalDate.parse(week.substring(3)).plusDays(3);
        return !thursday.isBefore(LocalDate.of(2020, 6, 1))
                && !thursday.isAfter(LocalDate.of(2021, 5, 31));
    }

    @Test
    @Tag("CERT-35")
    void the_cert_took_the_time_that_its_file_says() throws IOException {
        List<String> lines = flows();
        List<String> apart = new ArrayList<>();
        for (YearMonth month = MAY.minusMonths(22);
                !month.isAfter(MAY.plusMonths(1));
                month = month.plusMonths(1)) {
            apart.addAll(
                    monthApart(
                            "cert.examinationTime",
                            month,
                            FiguresOracle.examinationTime(month, lines, TERRITORIES),
                            FEWEST));
        }
        assertThat(apart).isEmpty();
        assertShown(
                "/cert?periode=2021-05",
                FiguresOracle.examinationTime(MAY, lines, TERRITORIES)
                        .shown(1)
                        .toPlainString()
                        .replace('.', ','));
    }

    @Test
    @Tag("LET-69")
    void letters_were_answered_as_their_weeks_say() throws IOException {
        List<String[]> rows =
                shown("/courriers/semaines.csv?du=2020-06-01&au=2021-06-30")
                        .lines()
                        .skip(2)
                        .map(line -> line.split(";", -1))
                        .toList();
        List<String> apart = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2020, 5);
                !month.isAfter(MAY.plusMonths(1));
                month = month.plusMonths(1)) {
            apart.addAll(
                    monthApart(
                            "letters.acknowledgedRate",
                            month,
                            FiguresOracle.replies(month, rows, ACKNOWLEDGED, SILENCE),
                            FEWEST));
            apart.addAll(
                    monthApart(
                            "letters.answeredRate",
                            month,
                            FiguresOracle.replies(month, rows, ANSWERED, SILENCE),
                            FEWEST));
        }
        assertThat(apart).isEmpty();
        assertShown(
                "/courriers?du=2021-05-01&au=2021-05-31",
                percent(FiguresOracle.replies(MAY, rows, ANSWERED, SILENCE)));
    }

    @Test
    @Tag("HOM-1")
    void the_home_page_of_a_month_says_what_its_files_say() throws IOException {
        FiguresOracle oracle = new FiguresOracle(2021);
        assertShown(
                "/?mois=2021-05",
                percent(oracle.answerRate(MAY, counts(DEMONSTRATION), demonstrated())),
                FiguresOracle.examinationTime(MAY, flows(), TERRITORIES)
                        .shown(1)
                        .toPlainString()
                        .replace('.', ','));
    }

    @Test
    @Tag("IND-36")
    void a_board_says_the_sums_of_its_months() throws IOException {
        long numerator = 0;
        long denominator = 0;
        for (int month = 4; month <= 6; month++) {
            JsonObject one = indicator(WAITING, YearMonth.of(2021, month)).orElseThrow();
            numerator += one.getJsonNumber("numerator").longValue();
            denominator += one.getJsonNumber("denominator").longValue();
        }
        FiguresOracle.Period quarter = FiguresOracle.Period.of(numerator, denominator, 3, 3);
        Matcher board =
                Pattern.compile("href=\"(/indicateurs/resultats/\\d+)")
                        .matcher(shown("/indicateurs/resultats"));
        assertThat(board.find()).isTrue();
        assertShown(board.group(1), percent(quarter));
    }

    @Test
    void three_planted_errors_are_seen() {
        List<String> fewer = new ArrayList<>(all());
        fewer.remove(
                IntStream.range(0, fewer.size())
                        .filter(i -> fewer.get(i).contains("|ABANDON|"))
                        .findFirst()
                        .orElseThrow());
        assertThat(daysApart("invente", fewer, INVENTED))
                .as("a call whose end is lost")
                .isNotEmpty();

        NavigableSet<LocalDate> whole = new TreeSet<>(covered());
        whole.add(LocalDate.of(INVENTED, 6, 12));
        assertThat(monthsApart(new FiguresOracle(INVENTED), whole))
                .as("a day that no file covers")
                .isNotEmpty();

        LocalDate ascension = LocalDate.of(INVENTED, 5, 10);
        assertThat(monthsApart(new FiguresOracle(INVENTED).forgetting(ascension), covered()))
                .as("a holiday taken for a working day")
                .isNotEmpty();
    }

    // --- what is held against what

    /** In which cells REST and the pencil differ. */
    private static List<String> daysApart(String source, List<String> lines, int year) {
        Map<String, Map<String, Long>> shown = new TreeMap<>();
        for (JsonObject row :
                array(
                                "/api/v1/switchboard/days?from="
                                        + year
                                        + "-01-01&to="
                                        + year
                                        + "-12-31&source="
                                        + source)
                        .getValuesAs(JsonObject.class)) {
            if (!row.isNull("queue")) {
                Map<String, Long> cells = new TreeMap<>();
                for (String counter : FiguresOracle.COUNTERS) {
                    cells.put(
                            counter,
                            row.isNull(counter) ? -1L : row.getJsonNumber(counter).longValue());
                }
                shown.put(row.getString("day") + " " + row.getString("queue"), cells);
            }
        }
        List<String> apart = new ArrayList<>();
        Map<LocalDate, Map<String, Map<String, Long>>> pencil = FiguresOracle.count(lines);
        Set<String> rows = new TreeSet<>(shown.keySet());
        pencil.forEach(
                (day, queues) -> queues.keySet().forEach(queue -> rows.add(day + " " + queue)));
        for (String row : rows) {
            LocalDate day = LocalDate.parse(row.substring(0, 10));
            Map<String, Long> counted =
                    pencil.getOrDefault(day, Map.of()).getOrDefault(row.substring(11), Map.of());
            for (String counter : FiguresOracle.COUNTERS) {
                long is = shown.getOrDefault(row, Map.of()).getOrDefault(counter, 0L);
                long should = counted.getOrDefault(counter, 0L);
                if (is != should) {
                    apart.add(row + " " + counter + ": " + is + ", not " + should);
                }
            }
        }
        return apart;
    }

    private static List<String> monthsApart(FiguresOracle oracle, NavigableSet<LocalDate> covered) {
        List<String> apart = new ArrayList<>();
        Map<LocalDate, Map<String, Map<String, Long>>> counts = counts(all());
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(INVENTED, month);
            apart.addAll(answeredApart(of, oracle.answerRate(of, counts, covered)));
        }
        return apart;
    }

    private static List<String> answeredApart(YearMonth month, FiguresOracle.Period pencil) {
        return monthApart("switchboard.answerRate", month, pencil, FEWEST);
    }

    /** In what an indicator and the pencil differ; of what neither knows, in nothing. */
    private static List<String> monthApart(
            String code, YearMonth month, FiguresOracle.Period pencil, int fewest) {
        Optional<JsonObject> shown = indicator(code, month);
        if (shown.isEmpty()) {
            return pencil.known() == 0 ? List.of() : List.of(code + " " + month + " is not told");
        }
        return apart(code + " " + month, pencil, shown.get(), fewest);
    }

    private static List<String> apart(
            String what, FiguresOracle.Period pencil, JsonObject shown, int fewest) {
        List<String> apart = new ArrayList<>();
        compare(apart, what + " state", shown.getString("state"), pencil.state());
        if (pencil.known() > 0) {
            compare(
                    apart,
                    what + " numerator",
                    plain(shown, "numerator"),
                    plain(pencil.numerator()));
            compare(
                    apart,
                    what + " denominator",
                    plain(shown, "denominator"),
                    plain(pencil.denominator()));
            compare(
                    apart,
                    what + " known",
                    plain(shown, "coverageKnown"),
                    String.valueOf(pencil.known()));
            compare(
                    apart,
                    what + " expected",
                    plain(shown, "coverageExpected"),
                    String.valueOf(pencil.expected()));
        }
        if (pencil.known() > 0 && !shown.isNull("target")) {
            long times = shown.getString("unit").equals("PERCENT") ? 100 : 1;
            String verdict = shown.getString("verdict");
            boolean judged = pencil.isJudged(fewest);
            compare(apart, what + " judged", !verdict.equals("UNDECIDED"), judged);
            if (judged) {
                compare(
                        apart,
                        what + " reached",
                        verdict.equals("REACHED"),
                        pencil.isReached(
                                shown.getJsonNumber("target").bigDecimalValue(),
                                shown.getBoolean("atLeast"),
                                times));
            }
        }
        return apart;
    }

    private static String plain(JsonObject row, String field) {
        return row.isNull(field) ? "null" : plain(row.getJsonNumber(field).bigDecimalValue());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void compare(List<String> apart, String what, Object is, Object should) {
        if (!is.equals(should)) {
            apart.add(what + ": " + is + ", not " + should);
        }
    }

    // --- what is read

    private static Optional<JsonObject> indicator(YearMonth month) {
        return indicator("switchboard.answerRate", month);
    }

    private static Optional<JsonObject> indicator(String code, YearMonth month) {
        return array("/api/v1/indicators/" + code + "?from=" + month + "&to=" + month)
                .getValuesAs(JsonObject.class)
                .stream()
                .findFirst();
    }

    /** A request of one of the accounts of the demonstration. */
    private static HttpURLConnection asked(String method, String path, String login)
            throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) URI.create(server.root() + path).toURL().openConnection();
        asked.setRequestMethod(method);
        asked.setRequestProperty("Accept", "application/json");
        asked.setRequestProperty(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (login + ":demonstration")
                                                .getBytes(StandardCharsets.UTF_8)));
        return asked;
    }

    private static boolean begun() {
        try {
            return asked("POST", "/api/v1/nights/switchboard", "referent").getResponseCode()
                    == HttpURLConnection.HTTP_ACCEPTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonArray array(String path) {
        try {
            try (InputStream answer = asked("GET", path, "lecture").getInputStream()) {
                return Json.createReader(answer).readArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page, or a file, holds for somebody who answers for the quality. */
    private static String shown(String path) {
        return referent.shown(server.root(), path);
    }

    /** That a page holds these numbers as French writes them. */
    private static void assertShown(String path, String... numbers) throws IOException {
        assertThat(shown(path).replaceAll("<[^>]*>", "").replaceAll("[\\h\\s]+", " "))
                .as(path)
                .contains(numbers);
    }

    /** « 85,3 % » */
    private static String percent(FiguresOracle.Period period) {
        return period.shown(100).toPlainString().replace('.', ',') + " %";
    }

    /**
     * The days of which the list of the site's updates tells.
     *
     * @param updated to which those are added on which more than the gazette was
     */
    private static NavigableSet<LocalDate> told(Set<LocalDate> updated) throws IOException {
        NavigableSet<LocalDate> told = new TreeSet<>();
        for (String line : Files.readAllLines(RAW.resolve("mises-a-jour.csv"))) {
            String[] cell = line.split(";", -1);
            if (!cell[0].startsWith("date")) {
                LocalDate day = FiguresOracle.french(cell[0]);
                told.add(day);
                if (!cell[2].startsWith("recueil-des-actes-administratifs")) {
                    updated.add(day);
                }
            }
        }
        return new TreeSet<>(told.first().datesUntil(told.last().plusDays(1)).toList());
    }

    /** The file of the demonstration that the CERT has delivered, from the archive. */
    private static List<String> flows() throws IOException {
        try (Stream<Path> files = Files.walk(installation.home().resolve("archive/cert"))) {
            Path copy = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            return unpacked(copy).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace("\"", ""))
                    .toList();
        }
    }

    private static Map<LocalDate, Map<String, Map<String, Long>>> counts(List<String> lines) {
        return FiguresOracle.count(lines);
    }

    private static NavigableSet<LocalDate> demonstrated() {
        return FiguresOracle.covered(DEMONSTRATION);
    }

    private static NavigableSet<LocalDate> covered() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        SPANS.forEach(span -> days.addAll(FiguresOracle.covered(span)));
        return days;
    }

    private static List<String> all() {
        return SPANS.stream().flatMap(List::stream).toList();
    }

    private static List<String> unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    // --- what is invented

    /** A year of calls but for eight days of June, August, and a Monday of November. */
    private static List<List<String>> invented() {
        List<List<LocalDate>> spans =
                List.of(
                        days(LocalDate.of(INVENTED, 1, 2), LocalDate.of(INVENTED, 6, 8)),
                        days(LocalDate.of(INVENTED, 6, 20), LocalDate.of(INVENTED, 7, 31)),
                        days(LocalDate.of(INVENTED, 9, 1), LocalDate.of(INVENTED, 11, 11)),
                        days(LocalDate.of(INVENTED, 11, 13), LocalDate.of(INVENTED, 12, 31)));
        Random random = new Random(INVENTED);
        return spans.stream().map(span -> log(span, random)).toList();
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    private static List<String> log(List<LocalDate> days, Random random) {
        List<String> lines = new ArrayList<>();
        for (LocalDate day : days) {
            long midnight = day.atStartOfDay(PARIS).toEpochSecond();
            lines.add(midnight + 60 + "|NONE|NONE|NONE|CONFIGRELOAD|");
            int calls = random.nextInt(9);
            for (int i = 0; i < calls; i++) {
                call(lines, midnight + 3600L * (1 + i * 2) + random.nextInt(1800), random);
            }
            lines.add(midnight + 82_000 + "|NONE|NONE|NONE|CONFIGRELOAD|");
        }
        return lines;
    }

    private static void call(List<String> lines, long at, Random random) {
        String call =
                "|"
                        + at
                        + "."
                        + random.nextInt(100)
                        + "|"
                        + (random.nextBoolean() ? "accueil" : "titres")
                        + "|";
        int wait = random.nextInt(40);
        int kind = random.nextInt(10);
        if (kind == 0) {
            lines.add(at + call + "NONE|FULL|");
            return;
        }
        lines.add(at + call + "NONE|ENTERQUEUE||0199001234|1");
        if (kind < 8) {
            lines.add((at + wait) + call + "Local/poste|CONNECT|" + wait + "|1.2|0");
            int talk = random.nextInt(600);
            lines.add(
                    (at + wait + talk)
                            + call
                            + "Local/poste|COMPLETEAGENT|"
                            + wait
                            + "|"
                            + talk
                            + "|1");
        } else {
            lines.add((at + wait) + call + "NONE|ABANDON|1|1|" + wait);
        }
    }
}
