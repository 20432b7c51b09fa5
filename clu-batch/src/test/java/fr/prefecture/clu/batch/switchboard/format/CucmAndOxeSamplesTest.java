package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Samples that may not be handed on: read where {@code -Dclu.samples} says that they are. */
class CucmAndOxeSamplesTest {
    private static final String FOLDER = System.getProperty("clu.samples");

    private static Path sample(String name) {
        assumeTrue(FOLDER != null, "-Dclu.samples is not set");
        return Path.of(FOLDER, name);
    }

    private static Told read(CallReader reader, Path file) {
        try {
            return Told.by(reader, Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(Told told, Predicate<Told.Visit> which) {
        List<Told.Visit> visits = told.visits.stream().filter(which).toList();
        return "%d, wait %d, talk %d"
                .formatted(
                        visits.size(),
                        visits.stream().mapToInt(Told.Visit::waited).sum(),
                        visits.stream().mapToInt(Told.Visit::talk).sum());
    }

    private static boolean isAnswered(Told.Visit visit) {
        return visit.outcome() == Outcome.ANSWERED;
    }

    @Test
    @Tag("TEL-86")
    void the_hunt_group_of_a_hospital_has_the_figures_that_were_counted() {
        Path file = sample("cisco_cucm_cdr/cucm11_2018_hunt_group_3333.cdr");
        assertThat(Cucm.recognises(head(file))).isTrue();
        Told told = read(new Cucm(), file);
        assertThat(told.refused).isEmpty();
        assertThat(told.aside).isEmpty();
        assertThat(sum(told, CucmAndOxeSamplesTest::isAnswered))
                .isEqualTo("724, wait 9064, talk 84927");
        assertThat(sum(told, visit -> !isAnswered(visit))).isEqualTo("100, wait 1215, talk 0");
        assertThat(sum(told, visit -> visit.outcome() == Outcome.ABANDONED))
                .isEqualTo("77, wait 1160, talk 0");
        assertThat(sum(told, visit -> visit.outcome() == Outcome.WITHDRAWN))
                .isEqualTo("23, wait 55, talk 0");
        assertThat(sum(told, visit -> visit.queue().equals("5500"))).startsWith("129,");
        assertThat(told.calls().stream().distinct()).hasSize(823);
        Figures figures = told.figures();
        assertThat(figures.get(Measure.ENTERED)).isEqualTo(824);
        assertThat(figures.get(Measure.ANSWERED)).isEqualTo(724);
        assertThat(figures.get(Measure.WAIT_ANSWERED)).isEqualTo(9064);
        assertThat(figures.get(Measure.TALK)).isEqualTo(84_927);
    }

    @Test
    @Tag("TEL-85")
    void a_file_whose_first_line_is_that_of_types_holds_an_outgoing_call() {
        Path file = sample("cisco_cucm_cdr/cucm_types_line_first.txt");
        assertThat(Cucm.recognises(head(file))).isTrue();
        Told told = read(new Cucm(), file);
        assertThat(told.visits).isEmpty();
        assertThat(told.refused).isEmpty();
        assertThat(told.aside).containsExactly(1L, 2L);
    }

    @Test
    @Tag("TEL-90")
    void nine_tickets_are_five_calls_of_one_day_and_one_of_another() {
        Path file = sample("alcatel_oxe_ticket/synthetic_ed52.cdr");
        assertThat(OxeTicket.recognises(head(file))).isTrue();
        Told told = read(new OxeTicket(PARIS), file);
        assertThat(told.told())
                .containsExactly(
                        "1 9 ANSWERED 12 95",
                        "2 9 ANSWERED 48 62",
                        "3 9 ABANDONED 35 0",
                        "4 9 ANSWERED 8 30",
                        "6 9 ABANDONED 0 0",
                        "9 9 ANSWERED 6 90");
        assertThat(told.aside).containsExactly(5L, 7L, 8L);
        assertThat(told.refused).isEmpty();
        assertThat(told.visits)
                .extracting(
                        visit -> LocalDate.ofInstant(Instant.ofEpochSecond(visit.entered()), PARIS))
                .containsOnly(LocalDate.of(2021, 5, 31), LocalDate.of(2021, 10, 31));
    }

    @Test
    @Tag("TEL-88")
    @Tag("TEL-89")
    void no_other_sample_is_taken_for_one() throws IOException {
        sample("README.md");
        try (var files = Files.walk(Path.of(FOLDER))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String folder = file.getParent().getFileName().toString();
                assertThat(Cucm.recognises(head(file)))
                        .as(file.toString())
                        .isEqualTo(folder.equals("cisco_cucm_cdr"));
                assertThat(OxeTicket.recognises(head(file)))
                        .as(file.toString())
                        .isEqualTo(file.endsWith("synthetic_ed52.cdr"));
            }
        }
    }
}
