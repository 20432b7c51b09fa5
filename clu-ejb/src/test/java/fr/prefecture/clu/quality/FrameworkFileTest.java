package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkFileTest {

    static final List<String> SHIPPED = FirstFrameworks.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    @Tag("QUA-6")
    void what_ships_is_written_as_the_product_writes_it(String code) {
        byte[] file = FirstFrameworks.shipped(code);

        FrameworkReading reading = FrameworkFile.read(file);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.text().orElseThrow().code()).isEqualTo(code);
        assertThat(text(FrameworkWriting.bytes(reading.text().get(), FrameworkFormat.YAML)))
                .isEqualTo(text(file));
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    @Tag("QUA-6")
    void the_same_framework_is_read_from_json_and_from_yaml(String code) {
        FrameworkText shipped = FrameworkFile.read(FirstFrameworks.shipped(code)).text().get();
        byte[] json = FrameworkWriting.bytes(shipped, FrameworkFormat.JSON);

        assertThat(FrameworkFile.read(json).text()).contains(shipped);
        assertThat(FrameworkFile.read(bytes(text(json).replace("  ", "\t"))).text())
                .contains(shipped);
    }

    @Test
    @Tag("QUA-1")
    void every_wording_says_its_source_and_whether_it_is_confirmed() {
        FrameworkText text =
                FrameworkFile.read(FirstFrameworks.shipped("qual-e-pref")).text().get();

        assertThat(text.editions().get(1).promises())
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.source()).isNotBlank())
                .extracting(one -> one.code() + " " + FrameworkWords.status(one.status()))
                .contains("1.2 confirmé", "3.1 à valider");
    }

    @Test
    @Tag("QUA-6")
    void what_yaml_and_json_find_hard_comes_back() {
        String hard = "Élève « 1.10 » : oui, non, \\\"null\\\" \\\\ #1 — ✓ 🙂 \\u00e9";
        String file = FrameworkFiles.SMALL.replace("Premier engagement", "\"" + hard + "\"");
        FrameworkText text = FrameworkFile.read(bytes(file)).text().orElseThrow();

        assertThat(text.editions().get(0).promises().findFirst().orElseThrow().wording())
                .isEqualTo("Élève « 1.10 » : oui, non, \"null\" \\ #1 — ✓ 🙂 é");
        for (FrameworkFormat format : FrameworkFormat.values()) {
            assertThat(FrameworkFile.read(FrameworkWriting.bytes(text, format)).text())
                    .contains(text);
        }
        String json =
                text(FrameworkWriting.bytes(text, FrameworkFormat.JSON))
                        .replace("Deuxième engagement", "le 1\\/1 \\ud83d\\ude42 \\\\/");
        assertThat(FrameworkFile.read(bytes(json)).text().get().editions().get(0).promises())
                .extracting(FrameworkText.Promise::wording)
                .contains("le 1/1 🙂 \\/");
    }

    /** What replaces what in a sound file, the line that is named, the sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    format: 1                | format: 2                | 1  | format
                    format: 1                | formats: 1               | 1  | missing
                    format: 1                | formats: 1               | 1  | unknownField
                    code: essai              | code: Essai              | 2  | formCode
                    nom: Essai               | nom: [Essai]             | 3  | typeString
                    nom: Essai               | nom: 12                  | 3  | typeString
                    nom: Essai               | nom: ''                  | 3  | blank
                    nom: Essai               | nom: &a Essai            | 3  | alias
                    nom: Essai               | nom: *a                  | 3  | alias
                    nom: Essai               | nom: !!int Essai         | 3  | tag
                    nom: Essai               | nom: 'Essai              | 3  | syntax
                    code: "1"                | code: 1.1                | 5  | typeString
                    debut: 2021-01-01 #v     | debut: 01/01/2021        | 7  | formDate
                    debut: 2021-01-01 #v     | debut: 2021-02-30        | 7  | date
                    fin: 2030-12-31          | fin: 2020-12-31          | 8  | versionEnds
                    source: Note             | fin: 2031-12-31          | 9  | fieldTwice
                    statut: confirmé #v      | statut: vérifié          | 10 | choice
                    unite: "%" #i            | unite: pour cent         | 14 | choice
                    unite: "%" #i            | unite: jours             | 23 | targetUnit
                    - code: a.delai          | - code: a.rate           | 16 | indicatorTwice
                    indicateur: a.rate #o    | indicateur: a.autre      | 20 | indicatorUnknown
                    operateur: au moins      | operateur: ">="          | 21 | choice
                    seuil: 85                | seuil: "85"              | 22 | typeNumber
                    seuil: 85                | seuil: 185               | 22 | targetPercent
                    seuil: 85                | seuil: 8.51234           | 22 | targetDecimals
                    seuil: 85                | seuil: -1                | 22 | number
                    fin: 2022-12-31          | fin: 2019-12-31          | 25 | targetEnds
                    debut: 2023-01-01        | debut: 2022-12-31        | 32 | targetOverlaps
                    code: "2" #e             | code: "1.1"              | 54 | commitmentTwice
                    - a.rate #m              | - a.inconnu              | 47 | indicatorUnknown
                    autre/2020#1             | autre/2020               | 49 | formReference
                    autre/2020#1             | essai/1#9                | 49 | linkUnknown
                    autre/2020#1             | essai/1#1                | 49 | linkSelf
                    remplace: vieux/1        | remplace: essai/1        | 6  | replacesCycle
                    remplace: vieux/1        | remplace: essai/0        | 6  | replacesUnknown
                    obligatoire: oui         | obligatoire: true        | 38 | choice
                    """)
    @Tag("QUA-8")
    void a_fault_says_its_line(String sound, String wrong, int line, String key) {
        assertThat(FrameworkFiles.SMALL).contains(sound);

        FrameworkReading reading =
                FrameworkFile.read(bytes(FrameworkFiles.SMALL.replace(sound, wrong)));

        assertThat(reading.text()).isEmpty();
        assertThat(reading.faults())
                .extracting(fault -> fault.line() + " " + fault.key())
                .contains(line + " quality.file." + key);
    }

    @Test
    @Tag("QUA-8")
    void a_sound_file_has_no_fault() {
        assertThat(FrameworkFile.read(bytes(FrameworkFiles.SMALL)).faults()).isEmpty();
        assertThat(FrameworkFile.read(bytes("\uFEFF" + FrameworkFiles.SMALL)).faults()).isEmpty();
    }

    @Test
    void a_sign_whose_number_is_cut_or_too_great_is_told_with_its_line() {
        assertThat(keys(bytes("format: 1\nnom: \"\\UFFFFFFFF\"\n")))
                .containsExactly("2 quality.file.escape");
        assertThat(keys(bytes("format: 1\nnom: \"\\u"))).containsExactly("2 quality.file.escape");
        assertThat(keys(bytes("{\n\"nom\": \"\\u"))).containsExactly("2 quality.file.escape");
    }

    @Test
    @Tag("QUA-8")
    void what_is_no_file_of_a_framework_is_refused() {
        assertThat(keys(new byte[0])).containsExactly("0 quality.file.empty");
        assertThat(keys(bytes(" \n\n"))).containsExactly("0 quality.file.empty");
        assertThat(keys(bytes("# rien\n"))).containsExactly("0 quality.file.empty");
        assertThat(keys(bytes("bonjour"))).containsExactly("1 quality.file.typeObject");
        assertThat(keys("format: 1\nnom: préfecture".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("2 quality.file.notUtf8");
        assertThat(keys("format: 1".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("1 quality.file.notUtf8");
        assertThat(keys(bytes("format: 1\nnom: \u0001"))).containsExactly("2 quality.file.control");
        assertThat(keys(bytes("[".repeat(5_000) + "]".repeat(5_000))))
                .containsExactly("1 quality.file.deep");
    }

    /** A reader that goes on to the end takes hours for ten megabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{\"a\":[", "[?", "[[a]: "})
    @Tag("QUA-8")
    void a_file_that_nests_without_end_is_read_no_further_than_its_depth(String opening) {
        byte[] file = bytes("format: 1\nnom:\n  " + opening.repeat(1_000_000));
        byte[] whole = bytes(opening.repeat(1_000_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(keys(file)).containsExactly("3 quality.file.deep");
                    assertThat(keys(whole)).containsExactly("1 quality.file.deep");
                });
    }

    @Test
    @Tag("QUA-8")
    void a_refusal_names_the_line_where_it_gets_too_deep() {
        StringBuilder file = new StringBuilder("format: 1\n");
        for (int level = 0; level < 2_000; level++) {
            file.append(" ".repeat(level)).append("a:\n");
        }

        assertThat(keys(bytes(file.toString()))).containsExactly("32 quality.file.deep");
    }

    @Test
    @Tag("QUA-8")
    void ten_megabytes_are_refused_unread() {
        byte[] large = new byte[FrameworkFile.MOST];
        Arrays.fill(large, (byte) '#');

        assertThat(keys(large)).containsExactly("0 quality.file.tooLarge");
    }

    @Test
    @Tag("QUA-8")
    void a_bomb_of_references_is_refused_at_its_first_one() {
        String bomb =
                "a: &a [x]\n"
                        + java.util.stream.IntStream.range(1, 26)
                                .mapToObj(
                                        i ->
                                                "%c: &%c [%s]\n"
                                                        .formatted(
                                                                'a' + i,
                                                                'a' + i,
                                                                ("*" + (char) ('a' + i - 1) + ", ")
                                                                        .repeat(9)))
                                .collect(Collectors.joining());

        assertThat(keys(bytes(bomb))).containsExactly("1 quality.file.alias");
        assertThat(keys(bytes("a: &a\n  b: *a\n"))).containsExactly("1 quality.file.alias");
    }

    @Test
    @Tag("QUA-8")
    void at_most_twenty_faults_of_form_are_listed() {
        String many =
                FrameworkFiles.SMALL
                        + "\n".repeat(1)
                        + java.util.stream.IntStream.range(0, 100)
                                .mapToObj("champ%d: 1\n"::formatted)
                                .collect(Collectors.joining());

        assertThat(FrameworkFile.read(bytes(many)).faults()).hasSize(20);
    }

    private static List<String> keys(byte[] file) {
        return FrameworkFile.read(file).faults().stream()
                .map(fault -> fault.line() + " " + fault.key())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
