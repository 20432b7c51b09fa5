package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.History;
import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("../clu-ejb/src/main/java"), Path.of("../clu-batch/src/main/java"));

    private static final Pattern CONSTANT =
            Pattern.compile("static final String (\\w+) =\\s*\"([a-z]+(?:\\.[A-Za-z]+)+)\"");

    /** What tells the history, and what it is told of. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:changes\\s*\\.(?:created|changed|removed|restored)|attachments\\s*"
                            + "\\.keep(?:Picture)?|new Removal|Removal\\.byQuality)\\(\\s*"
                            + "(\"[a-z.A-Z]+\"|(?:[A-Z]\\w*\\.)?[A-Z][A-Z_]+)\\s*,");

    @Test
    @Tag("HIS-4")
    void every_subject_that_is_told_is_in_the_table_with_its_noun_and_its_readers()
            throws IOException {
        Map<String, String> constants = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.put(name(file), read(file)));
            }
        }
        sources.forEach(
                (type, text) -> {
                    Matcher constant = CONSTANT.matcher(text);
                    while (constant.find()) {
                        constants.put(type + "." + constant.group(1), constant.group(2));
                    }
                });
        Set<String> told = new TreeSet<>();
        sources.forEach(
                (type, text) -> {
                    Matcher telling = TOLD.matcher(text);
                    while (telling.find()) {
                        String said = telling.group(1);
                        told.add(
                                said.startsWith("\"")
                                        ? said.substring(1, said.length() - 1)
                                        : constants.getOrDefault(
                                                said.contains(".") ? said : type + "." + said,
                                                "unknown: " + type + "." + said));
                    }
                });

        assertThat(told).hasSizeGreaterThan(70);
        assertThat(told).isSubsetOf(Subjects.names());
        assertThat(Subjects.names())
                .allSatisfy(
                        name -> {
                            Subjects.Subject one = Subjects.named(name).orElseThrow();
                            assertThat(one.text()).isNotBlank();
                            assertThat(one.roles()).isNotEmpty().doesNotContain(Roles.READER);
                        });
    }

    @Test
    @Tag("HIS-5")
    void an_administrator_reads_settings_and_no_word_of_a_user() {
        assertThat(Subjects.readableBy(Roles.ADMINISTRATOR::equals))
                .extracting(Subjects.Subject::name)
                .contains("account.user", "shared.closingDay", "night.choice", "mail.mailing")
                .noneMatch(name -> name.startsWith("listening."))
                .noneMatch(name -> name.startsWith("committee."))
                .noneMatch(name -> name.startsWith("quality."))
                .doesNotContain("letters.observation", "mail.received", "actions.item");
        assertThat(Subjects.readableBy(Roles.QUALITY::equals))
                .extracting(Subjects.Subject::name)
                .contains("listening.complaint", "letters.observation")
                .doesNotContain("account.user");
        assertThat(Subjects.readableBy(Roles.SWITCHBOARD::equals))
                .extracting(Subjects.Subject::name)
                .contains("switchboard.training")
                .doesNotContain("listening.complaint", "committee.meeting", "website.sheet");
        assertThat(Subjects.readableBy(Roles.READER::equals)).isEmpty();
    }

    @Test
    @Tag("HIS-7")
    void the_page_of_a_subject_is_a_page_of_the_product() {
        assertThat(Subjects.names())
                .allSatisfy(
                        name -> {
                            Subjects.Subject one = Subjects.named(name).orElseThrow();
                            String key = name.startsWith("indicators.i") ? "cert.delai" : "7";
                            String code = name.equals("indicators.definition") ? "cert.delai" : key;
                            assertThat(one.pageOf(code).map(Routes::ofPath).map(r -> r.isPresent()))
                                    .as(name)
                                    .isNotEqualTo(java.util.Optional.of(false));
                        });
        assertThat(Subjects.named("quality.evidence").orElseThrow().pageOf("../x")).isEmpty();
    }

    @Test
    @Tag("COR-12")
    void the_thing_at_an_address_is_known_whatever_its_query() {
        assertThat(Subjects.thingAt("/avis/12?de=x#texte"))
                .contains(new History.Thing("listening.opinion", "12"));
        assertThat(Subjects.thingAt("/audits/constats/3"))
                .contains(new History.Thing("quality.finding", "3"));
        assertThat(Subjects.thingAt("/audits/constats/3/ecart"))
                .contains(new History.Thing("quality.deviation", "3"));
        assertThat(Subjects.thingAt("/comite/decisions#d-7")).isEmpty();
        assertThat(Subjects.thingAt("")).isEmpty();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
