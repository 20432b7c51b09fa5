package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.aCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.aPrefecture;
import static fr.prefecture.clu.listening.ListeningExamples.aQuestionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.imports.Mapping;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables as LimeSurvey and forms export them, all written for this test. */
class SurveyImportTest {

    private static final List<String> IN_CODES =
            List.of(
                    "id;submitdate;lastpage;startlanguage;seed;startdate;datestamp;ipaddr;refurl;token;"
                            + "ACCUEIL;GLOBAL;MOYENS[TEL];MOYENS[WEB];MOTIF;LIBRE",
                    "1;2021-02-16 10:12:40;3;fr;9;2021-02-16 10:10:01;2021-02-16 10:12:40;192.0.2.7;;abc;"
                            + "3;4;Y;N;TITRE;Plus de places assises.",
                    "2;2021-02-17 11:00:00;3;en;9;2021-02-17 10:58:00;2021-02-17 11:00:00;192.0.2.8;;def;"
                            + "2;0;;Y;AUTRE;",
                    "3;;1;fr;9;2021-02-17 11:00:00;2021-02-17 11:01:00;192.0.2.9;;ghi;4;;;;;");

    private static final List<String> IN_TEXTS =
            List.of(
                    "id. ID de la réponse;submitdate. Date de soumission;Langue de départ;Adresse IP;"
                            + "L’accueil vous convient-il ?;GLOBAL. Globalement, êtes-vous satisfait ?;"
                            + "Comment nous avez-vous joints ? [Téléphone];"
                            + "How did you reach us? [Website];MOTIF. Pourquoi êtes-vous venu ?;"
                            + "LIBRE[comment]",
                    "1;16/02/2021 10:12;fr;192.0.2.7;Satisfait;Très satisfait;Oui;Non;Un titre;"
                            + "Plus de places assises.",
                    "2;17/02/2021 11:00;en;192.0.2.8;Not satisfied;N/A;;Website;Something else;N/A");

    private static final List<String> PLAIN =
            List.of(
                    "Heure de fin;Nom;MOYENS;GLOBAL. Globalement, êtes-vous satisfait ?",
                    "2021-02-20T09:00:00;Ada Exemple;Téléphone;Site internet;Satisfait",
                    "2021-02-20;;Téléphone;Satisfait");

    private final Database database = aPrefecture();
    private final SurveyAnswerImports imports = database.boundary(SurveyAnswerImports.class);
    private final Responses responses = database.boundary(Responses.class);
    private final Campaigns campaigns = database.boundary(Campaigns.class);
    private final long campaign = aCampaign(database);
    private final String source = String.valueOf(campaign);

    /** What the wizard has read of a file. */
    private record Read(List<Map<String, String>> right, List<Checked> checked, int known) {

        List<Checked> wrong() {
            return checked.stream().filter(one -> !one.isRight()).toList();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ECO-50")
    void files_are_taken_for_campaigns_of_the_website_that_have_begun_and_are_not_long_over() {
        long edition = aQuestionnaire(database, "Autre enquête", Audience.USERS);
        database.transaction(
                () -> {
                    campaigns.open(terms(edition, "Plus tard", 2021, SurveyChannel.WEBSITE));
                    campaigns.open(terms(edition, "Il y a un an", 2020, SurveyChannel.WEBSITE));
                    campaigns.open(terms(edition, "Il y a longtemps", 2018, SurveyChannel.WEBSITE));
                    campaigns.open(terms(edition, "Au guichet", 2020, SurveyChannel.PAPER));
                });

        assertThat(imports.sources())
                .extracting(ImportSource::name, ImportSource::open)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Enquête de février 2021", true),
                        org.assertj.core.groups.Tuple.tuple("Plus tard", false),
                        org.assertj.core.groups.Tuple.tuple("Il y a un an", true),
                        org.assertj.core.groups.Tuple.tuple("Il y a longtemps", false))
                .hasSize(4);
        assertThat(imports.columns(source))
                .extracting(ImportColumn::code)
                .containsExactly(
                        "date",
                        "reference",
                        "language",
                        "q1",
                        "q2",
                        "q3",
                        "q3-1",
                        "q3-2",
                        "q4",
                        "q5");
        assertThat(imports.columns("999")).isEmpty();
        assertThat(imports.columns("x")).isEmpty();
    }

    private static CampaignTerms terms(
            long edition, String title, int year, SurveyChannel channel) {
        return new CampaignTerms(
                edition,
                title,
                LocalDate.of(year, 6, 1),
                LocalDate.of(year, 6, 30),
                Set.of(channel),
                "",
                5);
    }

    @Test
    @Tag("ECO-51")
    void an_export_in_codes_is_understood_without_a_question() {
        Read read = read(IN_CODES);

        assertThat(read.wrong())
                .containsExactly(Checked.wrong("date", "listening.answers.unfinished"));
        keep(1, read);
        assertThat(counted()).isEqualTo(2);
        assertThat(marks())
                .containsExactlyInAnyOrder(
                        "ACCUEIL=3",
                        "GLOBAL=4",
                        "MOYENS=TEL",
                        "MOTIF=TITRE",
                        "ACCUEIL=2",
                        "GLOBAL=0",
                        "MOYENS=WEB",
                        "MOTIF=AUTRE");
        assertThat(column("select c.text from SurveyComment c", String.class))
                .containsExactly("Plus de places assises.");
        assertThat(column("select r.language from SurveyResponse r", String.class))
                .containsExactlyInAnyOrder("fr", "en");
    }

    @Test
    @Tag("ECO-51")
    @Tag("ECO-53")
    void the_same_answers_in_texts_of_any_language_are_the_same_answers() {
        keep(1, read(IN_CODES));
        Read texts = read(IN_TEXTS);

        assertThat(texts.wrong()).isEmpty();
        assertThat(texts.known()).isEqualTo(2);
        keep(2, texts);
        assertThat(counted()).isEqualTo(2);

        database.transaction(() -> imports.undo(1));
        keep(3, read(IN_TEXTS));
        assertThat(marks())
                .containsExactlyInAnyOrder(
                        "ACCUEIL=3",
                        "GLOBAL=4",
                        "MOYENS=TEL",
                        "MOTIF=TITRE",
                        "ACCUEIL=2",
                        "MOYENS=WEB",
                        "MOTIF=AUTRE");
    }

    @Test
    @Tag("ECO-51")
    void a_plain_table_of_a_form_is_one_too() {
        List<Map<String, String>> rows =
                List.of(
                        Map.of("date", "2021-02-20T09:00:00", "q3", "Téléphone;Site internet;"),
                        Map.of("date", "20/02/2021", "q3", "telephone", "q2", "satisfait"));
        assertThat(checked(rows)).allMatch(Checked::isRight);

        keep(1, new Read(rows, List.of(), 0));
        assertThat(marks())
                .containsExactlyInAnyOrder("MOYENS=TEL", "MOYENS=WEB", "MOYENS=TEL", "GLOBAL=3");
        assertThat(header(PLAIN.get(0)).get("date")).isEqualTo("Heure de fin");
    }

    @Test
    @Tag("ECO-51")
    void what_was_not_to_be_chosen_is_refused_with_what_was() {
        assertThat(
                        checked(
                                List.of(
                                        row("q1", "Enchanté"),
                                        row("q3", "TEL; Pigeon"),
                                        row("q3-1", "Peut-être"),
                                        row("q5", "x".repeat(5001)),
                                        Map.of("date", "20/02/2021"),
                                        Map.of("date", "14/02/2021", "q1", "3"),
                                        Map.of("date", "31/02/2021", "q1", "3"),
                                        Map.of("date", "1980-01-01 00:00:00", "q1", "3"),
                                        Map.of("date", "20/02/2021", "q1", "3", "language", "ru"))))
                .containsExactly(
                        Checked.wrong(
                                "q1",
                                "listening.answers.choice",
                                "Enchanté",
                                "Très satisfait; Satisfait; Peu satisfait; Pas du tout satisfait;"
                                        + " Sans avis"),
                        Checked.wrong(
                                "q3",
                                "listening.answers.choice",
                                "Pigeon",
                                "Téléphone; Site internet"),
                        Checked.wrong("q3-1", "listening.answers.yesNo", "Peut-être"),
                        Checked.wrong("q5", "listening.response.comment", 5000, 5001),
                        Checked.wrong("date", "listening.response.empty"),
                        Checked.wrong(
                                "date",
                                "listening.response.outside",
                                LocalDate.of(2021, 2, 14),
                                ListeningExamples.BEGIN,
                                ListeningExamples.END),
                        Checked.wrong("date", "listening.answers.day", "31/02/2021"),
                        Checked.wrong("date", "listening.answers.undated"),
                        Checked.wrong("language", "listening.answers.language", "ru", "fr, en"));
    }

    @Test
    @Tag("ECO-52")
    void addresses_names_and_invitations_are_kept_nowhere_and_it_is_said() {
        keep(1, read(IN_CODES));

        assertThat(
                        column(
                                "select r.reference from SurveyResponse r order by r.reference",
                                String.class))
                .containsExactly("n:1@2021-02-16T10:12", "n:2@2021-02-17T11:00");
        assertThat(imports.remarks(source, cells(IN_CODES.get(0)), header(IN_CODES.get(0))))
                .containsExactly(
                        Note.of("listening.answers.remark.personal", "ipaddr, refurl, token"));
        assertThat(imports.remarks(source, cells(PLAIN.get(0)), header(PLAIN.get(0))))
                .containsExactly(Note.of("listening.answers.remark.personal", "Nom"));
    }

    @Test
    @Tag("ECO-54")
    void a_question_that_is_not_asked_is_told_and_not_dropped_in_silence() {
        String heading = "submitdate;ACCUEIL;Q9;MOYENS[SQ003];Q9. Un ajout ?;Age du capitaine";

        assertThat(imports.remarks(source, cells(heading), header(heading)))
                .containsExactly(
                        Note.of(
                                "listening.answers.remark.unknown",
                                "Q9, MOYENS[SQ003], Q9. Un ajout ?",
                                "Satisfaction des usagers"),
                        Note.of("listening.answers.remark.other", "Age du capitaine"));
        assertThat(imports.remarks(source, List.of("date"), Map.of("date", "date")))
                .containsExactly(
                        Note.of("listening.answers.remark.none", "Satisfaction des usagers"));
    }

    @Test
    @Tag("ECO-53")
    void answers_without_a_number_count_once_each_however_often_they_come() {
        List<Map<String, String>> rows = List.of(row("q1", "3"), row("q1", "3"), row("q1", "2"));
        keep(1, sieved(rows));
        assertThat(counted()).isEqualTo(3);

        Read again = sieved(rows);
        assertThat(again.known()).isEqualTo(3);
        keep(2, again);
        assertThat(counted()).isEqualTo(3);

        // A later export of all answers: the earlier ones, in texts, and two more.
        Read later =
                sieved(
                        List.of(
                                row("q1", "Satisfait"),
                                row("q1", "Peu satisfait"),
                                row("q1", "Satisfait"),
                                row("q1", "Satisfait"),
                                row("q1", "1")));
        assertThat(later.known()).isEqualTo(3);
        keep(3, later);
        assertThat(counted()).isEqualTo(5);

        database.transaction(() -> imports.undo(3));
        assertThat(counted()).isEqualTo(3);
        database.transaction(() -> imports.undo(2));
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    @Tag("ECO-53")
    void ten_thousand_answers_imported_twice_are_ten_thousand_within_seconds() {
        List<Map<String, String>> rows =
                IntStream.range(0, 10_000)
                        .mapToObj(
                                i ->
                                        Map.of(
                                                "date",
                                                "20/02/2021",
                                                "q1",
                                                String.valueOf(i % 5),
                                                "q2",
                                                "Satisfait",
                                                "q3-1",
                                                i % 2 == 0 ? "Y" : "",
                                                "q4",
                                                "TITRE",
                                                "q5",
                                                i % 10 == 0 ? "Remarque " + i : ""))
                        .toList();
        long begin = System.nanoTime();
        Read first = sieved(rows);
        double looked = (System.nanoTime() - begin) / 1e9;
        keep(1, first);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Read again = sieved(rows);
        keep(2, again);

        System.getLogger(SurveyImportTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "10,000 answers: looked at in {0} s, kept by {1} s",
                        looked,
                        seconds);
        assertThat(again.known()).isEqualTo(10_000);
        assertThat(counted()).isEqualTo(10_000);
        assertThat(seconds).isLessThan(60);
        database.transaction(() -> imports.undo(1));
        assertThat(counted()).isZero();
    }

    private static Map<String, String> row(String column, String cell) {
        return Map.of("date", "20/02/2021", column, cell);
    }

    private Read read(List<String> lines) {
        List<String> header = cells(lines.get(0));
        Mapping mapping = new Mapping(header(lines.get(0)));
        return sieved(
                lines.stream()
                        .skip(1)
                        .map(
                                line -> {
                                    List<String> cells = new ArrayList<>(cells(line));
                                    while (cells.size() < header.size()) {
                                        cells.add("");
                                    }
                                    return mapping.cells(header, cells);
                                })
                        .toList());
    }

    /** By the code of a column, the heading that the wizard proposes. */
    private Map<String, String> header(String line) {
        Map<String, String> chosen = new HashMap<>();
        List<String> header = cells(line);
        imports.columns(source)
                .forEach(
                        column ->
                                column.headings().stream()
                                        .flatMap(
                                                known ->
                                                        header.stream()
                                                                .filter(
                                                                        one ->
                                                                                bare(one)
                                                                                        .equals(
                                                                                                bare(
                                                                                                        known))))
                                        .findFirst()
                                        .ifPresent(one -> chosen.put(column.code(), one)));
        return chosen;
    }

    private static String bare(String heading) {
        return fr.prefecture.clu.shared.Folded.of(heading).replaceAll("[^\\p{L}\\p{N}\\[]", "");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(";", -1)).map(String::strip).toList();
    }

    private List<Checked> checked(List<Map<String, String>> rows) {
        Function<Map<String, String>, Checked> check = imports.check(source);
        return rows.stream().map(check).toList();
    }

    /** As the wizard does: numbers those that count each time, leaves out what is said twice. */
    private Read sieved(List<Map<String, String>> rows) {
        return database.transaction(
                () -> {
                    List<Checked> checked = checked(rows);
                    Map<String, Integer> occurrences = new HashMap<>();
                    List<Map<String, String>> right = new ArrayList<>();
                    List<String> identities = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        Checked one = checked.get(i);
                        if (!one.isRight()) {
                            continue;
                        }
                        int nth = occurrences.merge(one.identity(), 1, Integer::sum);
                        Map<String, String> cells = new HashMap<>(rows.get(i));
                        if (one.each()) {
                            cells.put(ImportTarget.OCCURRENCE, String.valueOf(nth));
                            identities.add(ImportTarget.numbered(one.identity(), nth));
                        } else if (nth == 1) {
                            identities.add(one.identity());
                        } else {
                            continue;
                        }
                        right.add(cells);
                    }
                    return new Read(right, checked, imports.known(source, identities));
                });
    }

    private void keep(long importId, Read read) {
        database.transaction(
                () -> {
                    for (int from = 0; from < read.right().size(); from += 1000) {
                        imports.add(
                                importId,
                                source,
                                read.right()
                                        .subList(from, Math.min(read.right().size(), from + 1000)));
                    }
                    imports.added(importId);
                });
    }

    private long counted() {
        return responses.count(campaign, SurveyChannel.WEBSITE);
    }

    private List<String> marks() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.entityManager()
                        .createNativeQuery(
                                "select q.code, c.code from listening_mark m join"
                                        + " listening_question q on q.id = m.question_id join"
                                        + " listening_choice c on c.id = m.choice_id")
                        .getResultList();
        return rows.stream().map(one -> one[0] + "=" + one[1]).toList();
    }

    private <T> List<T> column(String query, Class<T> type) {
        return database.entityManager().createQuery(query, type).getResultList();
    }
}
