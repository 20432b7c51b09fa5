package fr.prefecture.clu.web.night;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.night.NightFilter;
import fr.prefecture.clu.night.RefusalRow;
import fr.prefecture.clu.web.shared.Leaf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightLinesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Half past one in the morning in Paris. */
    private static final Instant START = Instant.parse("2021-06-08T23:30:00Z");

    @Test
    void a_night_is_named_by_its_start_in_the_zone_of_the_screens() {
        NightLine line = NightLine.of(night(Execution.State.DONE, 362_000, 0), List.of(), PARIS);
        assertThat(line.day()).isEqualTo("09/06/2021");
        assertThat(line.start()).isEqualTo("1\u00a0h\u00a030");
        assertThat(line.duration()).isEqualTo("6\u00a0min\u00a002\u00a0s");
        assertThat(line.lines()).isEqualTo("1\u202f902");
        assertThat(line.plain()).isTrue();
        assertThat(line.message()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, 0, encours, En cours",
        "RUNNING, 4, encours, En cours",
        "DONE, 0, succes, Terminé",
        "DONE, 4, alerte, Terminé avec refus",
        "FAILED, 0, erreur, Échoué",
        "FAILED, 4, erreur, Échoué",
        "STOPPED, 4, alerte, Arrêté"
    })
    void a_night_has_a_shape_and_a_word(
            Execution.State state, long refused, String kind, String word) {
        NightLine line = NightLine.of(night(state, 1000, refused), List.of(), PARIS);
        assertThat(line.kind()).isEqualTo(kind);
        assertThat(line.word()).isEqualTo(word);
    }

    @Test
    void a_night_tells_which_of_its_files_want_somebody() {
        ArrivalRow read = file(Arrival.Outcome.NEW, Optional.of(ImportedFile.State.DONE), 0);
        ArrivalRow held = file(Arrival.Outcome.NEW, Optional.of(ImportedFile.State.HELD), 0);
        ArrivalRow heldBefore =
                file(Arrival.Outcome.KNOWN, Optional.of(ImportedFile.State.HELD), 0);
        ArrivalRow failed = file(Arrival.Outcome.NEW, Optional.of(ImportedFile.State.FAILED), 0);
        ArrivalRow photo = file(Arrival.Outcome.UNREADABLE, Optional.empty(), 0);
        ExecutionRow done = night(Execution.State.DONE, 1000, 0);

        assertThat(NightLine.of(done, List.of(read), PARIS).standing()).isEqualTo("Terminé");
        NightLine one = NightLine.of(done, List.of(read, held), PARIS);
        assertThat(one.standing()).isEqualTo("Terminé, 1\u00a0fichier à examiner");
        assertThat(one.kind()).isEqualTo("alerte");
        assertThat(one.plain()).isFalse();
        assertThat(
                        NightLine.of(
                                        night(Execution.State.DONE, 1000, 4),
                                        List.of(held, heldBefore),
                                        PARIS)
                                .standing())
                .isEqualTo("Terminé avec refus, 2\u00a0fichiers à examiner");
        assertThat(
                        NightLine.of(
                                        night(Execution.State.FAILED, 1000, 0),
                                        List.of(photo, failed, held),
                                        PARIS)
                                .standing())
                .isEqualTo("Échoué, 2\u00a0fichiers à part, 1\u00a0fichier à examiner");
    }

    @Test
    @Tag("NIT-29")
    void a_night_that_set_a_file_apart_is_done_and_tells_it() {
        ArrivalRow photo =
                file(Arrival.Outcome.NEW, Optional.of(ImportedFile.State.QUARANTINED), 0);
        ArrivalRow locked = file(Arrival.Outcome.UNREADABLE, Optional.empty(), 0);
        ArrivalRow missed = file(Arrival.Outcome.MISSED, Optional.empty(), 0);
        ExecutionRow done = night(Execution.State.DONE, 1000, 0, 1);

        NightLine one = NightLine.of(done, List.of(photo), PARIS);
        assertThat(one.standing()).isEqualTo("Terminé, 1\u00a0fichier à part");
        assertThat(one.kind()).isEqualTo("alerte");
        assertThat(one.plain()).isFalse();
        assertThat(NightLine.of(done, List.of(photo, locked), PARIS).standing())
                .isEqualTo("Terminé, 2\u00a0fichiers à part");
        assertThat(
                        NightLine.of(night(Execution.State.DONE, 1000, 4, 1), List.of(photo), PARIS)
                                .standing())
                .isEqualTo("Terminé avec refus, 1\u00a0fichier à part");
        assertThat(
                        NightLine.of(
                                        night(Execution.State.FAILED, 1000, 0, 1),
                                        List.of(photo, missed),
                                        PARIS)
                                .standing())
                .isEqualTo("Échoué, 1\u00a0fichier en échec, 1\u00a0fichier à part");
        assertThat(FileLine.of(photo, false, PARIS).page()).startsWith("/nuits/fichiers/");
    }

    @Test
    void a_refused_line_says_its_column_where_one_is_wrong() {
        RefusalRow negative =
                new RefusalRow("flux.csv", 3, "2021-S20 ; -5", "CERT_NEGATIVE", "cert", "received");
        RefusalRow total = new RefusalRow("flux.csv", 9, "Total", "CERT_TOTAL", "cert", null);

        assertThat(RefusedRow.of(negative).reason())
                .isEqualTo(
                        "Colonne «\u202fReçus (premiers dépôts)\u202f». Un nombre est négatif. Un"
                                + " nombre de dossiers ou de jours ne peut pas l’être.");
        assertThat(RefusedRow.of(total).reason())
                .isEqualTo("C’est une ligne de total\u202f: les totaux sont calculés ici.");
    }

    @Test
    void a_running_night_wants_nobody_yet() {
        NightLine line =
                NightLine.of(
                        night(Execution.State.RUNNING, 0, 0),
                        List.of(file(Arrival.Outcome.NEW, Optional.of(ImportedFile.State.HELD), 0)),
                        PARIS);
        assertThat(line.standing()).isEqualTo("En cours");
        assertThat(line.kind()).isEqualTo("encours");
    }

    @Test
    void a_running_night_has_no_duration_and_a_very_short_one_is_no_zero() {
        assertThat(NightLine.of(night(Execution.State.RUNNING, 0, 0), List.of(), PARIS).duration())
                .isEmpty();
        assertThat(NightLine.of(night(Execution.State.DONE, 400, 0), List.of(), PARIS).duration())
                .isEqualTo("moins de 1\u00a0s");
    }

    @Test
    void who_started_a_night_is_told() {
        ExecutionRow asked =
                new ExecutionRow(
                        7,
                        "switchboard",
                        Execution.State.DONE,
                        Execution.Cause.PAGE,
                        Optional.of("referent"),
                        START,
                        Optional.of(START),
                        0,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(NightLine.of(asked, List.of(), PARIS).cause())
                .isEqualTo("À la demande, par referent");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, DONE, false, Lu",
        "GROWN, DONE, false, Complété",
        "KNOWN, DONE, false, Déjà importé le 09/06/2021",
        "NEW, READING, true, Lecture en cours",
        "NEW, READ, true, 'Lu, bientôt publié'",
        "NEW, READING, false, Lecture interrompue",
        "NEW, FAILED, false, À part jusqu’à la nuit suivante",
        "NEW, QUARANTINED, false, À part",
        "KNOWN, QUARANTINED, false, À part",
        "NEW, HELD, false, En attente de décision",
        "KNOWN, HELD, false, En attente de décision",
        "NEW, REPLACED, false, Remplacé par un fichier plus complet"
    })
    void a_file_says_what_became_of_it(
            Arrival.Outcome outcome, ImportedFile.State state, boolean running, String word) {
        assertThat(FileLine.of(file(outcome, Optional.of(state), 0), running, PARIS).word())
                .isEqualTo(word);
    }

    @Test
    void a_file_that_could_not_be_recognised_is_apart_and_has_no_counts() {
        FileLine line =
                FileLine.of(
                        new ArrivalRow(
                                "principal",
                                "photo.jpg",
                                5000,
                                Arrival.Outcome.UNREADABLE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                0,
                                0,
                                0,
                                0,
                                Optional.empty(),
                                Optional.of(Message.of("night.file.notALog", "photo.jpg")),
                                Optional.empty()),
                        false,
                        PARIS);
        assertThat(line.word()).isEqualTo("À part jusqu’à la nuit suivante");
        assertThat(line.lines()).isEmpty();
        assertThat(line.brief()).isEmpty();
        assertThat(line.message()).contains("«\u00a0photo.jpg\u00a0»");
    }

    @Test
    void a_known_file_was_not_read_by_this_night() {
        FileLine known =
                FileLine.of(
                        file(Arrival.Outcome.KNOWN, Optional.of(ImportedFile.State.DONE), 4),
                        false,
                        PARIS);
        assertThat(known.lines()).isEmpty();
        assertThat(known.toLookAt()).isFalse();
        FileLine read =
                FileLine.of(
                        file(Arrival.Outcome.NEW, Optional.of(ImportedFile.State.DONE), 4),
                        false,
                        PARIS);
        assertThat(read.lines()).isEqualTo("100");
        assertThat(read.toLookAt()).isTrue();
        assertThat(read.brief()).isEqualTo("aaaaaaaa");
    }

    @Test
    void progress_is_what_was_read_of_what_there_is_to_read() {
        NightProgress progress =
                NightProgress.of(
                        night(Execution.State.RUNNING, 0, 0),
                        List.of(
                                reading(600, 600, ImportedFile.State.READ),
                                reading(400, 50, ImportedFile.State.READING)),
                        PARIS);
        assertThat(progress.percent()).isEqualTo("65");
        assertThat(progress.said()).isEqualTo("650\u00a0octets lus sur 1\u00a0Ko, soit 65\u202f%");
        assertThat(progress.steps())
                .extracting(NightProgress.Step::look)
                .containsExactly("finie", "active", "");
        assertThat(progress.over()).isFalse();
    }

    @Test
    void before_any_file_is_recognised_nobody_knows_how_far_the_night_is() {
        NightProgress progress =
                NightProgress.of(night(Execution.State.RUNNING, 0, 0), List.of(), PARIS);
        assertThat(progress.percent()).isEmpty();
        assertThat(progress.steps())
                .extracting(NightProgress.Step::look)
                .containsExactly("active", "", "");
        ArrivalRow known = file(Arrival.Outcome.KNOWN, Optional.of(ImportedFile.State.HELD), 0);
        assertThat(
                        NightProgress.of(
                                        night(Execution.State.RUNNING, 0, 0), List.of(known), PARIS)
                                .steps())
                .as("a file that is not to be read tells nothing of those to come")
                .extracting(NightProgress.Step::look)
                .containsExactly("active", "", "");
    }

    @Test
    void once_all_is_read_the_figures_are_published_and_then_the_night_is_over() {
        List<ArrivalRow> read = List.of(reading(600, 600, ImportedFile.State.READ));
        assertThat(NightProgress.of(night(Execution.State.RUNNING, 0, 0), read, PARIS).steps())
                .extracting(NightProgress.Step::look)
                .containsExactly("finie", "finie", "active");
        NightProgress over = NightProgress.of(night(Execution.State.DONE, 1000, 0), read, PARIS);
        assertThat(over.over()).isTrue();
        assertThat(over.said())
                .isEqualTo("Lignes lues\u202f:\u00a01\u202f902, refusées\u202f:\u00a00.");
    }

    @Test
    @Tag("NIT-22")
    void a_night_that_reads_tells_how_many_lines_a_second() {
        ExecutionRow running = night(Execution.State.RUNNING, 0, 0);
        assertThat(NightProgress.speed(running, START.plusSeconds(10)))
                .isEqualTo("190\u00a0lignes par seconde");
        assertThat(NightProgress.speed(running, START.plusSeconds(1902)))
                .isEqualTo("1\u00a0ligne par seconde");
        assertThat(NightProgress.speed(running, START.plusSeconds(9999)))
                .as("not none, slowly")
                .isEqualTo("1\u00a0ligne par seconde");
        assertThat(NightProgress.speed(running, START)).as("no time has passed").isEmpty();
        assertThat(NightProgress.speed(night(Execution.State.DONE, 1000, 0), START.plusSeconds(10)))
                .as("over")
                .isEmpty();
    }

    @Test
    @Tag("NIT-24")
    void each_state_is_told_in_words_under_the_word_that_the_lists_show() {
        assertThat(StateMeaning.ofNights())
                .extracting(StateMeaning::word)
                .containsExactly(
                        "En cours",
                        "Terminé",
                        "Terminé avec refus",
                        "Terminé, fichiers à part",
                        "Échoué",
                        "Arrêté");
        assertThat(FileLine.meanings())
                .extracting(StateMeaning::word)
                .doesNotHaveDuplicates()
                .contains("Lu", "Échec", "En attente de décision", "Déjà connu");
        assertThat(Stream.concat(StateMeaning.ofNights().stream(), FileLine.meanings().stream()))
                .allSatisfy(
                        state -> {
                            assertThat(state.meaning()).hasSizeGreaterThan(30).endsWith(".");
                            assertThat(state.kind()).isNotBlank();
                        })
                .extracting(StateMeaning::meaning)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', false, false",
        "standard, refus, false, false",
        "site, arrete, false, false",
        "cert, a-part, false, false",
        "switchboard, DONE, true, true",
        "<script>, '=1+1', true, true"
    })
    @Tag("NIT-21")
    void an_address_names_the_nights_in_french_and_what_it_does_not_know_is_said(
            String job, String outcome, boolean jobWrong, boolean outcomeWrong) {
        NightQuery query = new NightQuery(job, outcome);
        assertThat(query.isJobWrong()).isEqualTo(jobWrong);
        assertThat(query.isOutcomeWrong()).isEqualTo(outcomeWrong);
        assertThat(query.filter().equals(NightFilter.ALL))
                .isEqualTo(jobWrong || outcomeWrong || job.isEmpty());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-3", "deux", "1", "99999999999"})
    void what_is_no_page_is_the_first(String asked) {
        assertThat(Leaf.of(asked, 45, 20)).isEqualTo(new Leaf(1, 3, 20));
    }

    @Test
    void a_page_too_far_is_the_last_and_an_empty_list_has_one() {
        assertThat(Leaf.of("3", 45, 20).first()).isEqualTo(40);
        assertThat(Leaf.of("4", 45, 20).number()).isEqualTo(3);
        assertThat(Leaf.of("4", 40, 20).last()).isEqualTo(2);
        assertThat(Leaf.of("1", 0, 20)).isEqualTo(new Leaf(1, 1, 20));
    }

    private static ExecutionRow night(Execution.State state, long millis, long refused) {
        return night(state, millis, refused, 0);
    }

    private static ExecutionRow night(
            Execution.State state, long millis, long refused, int quarantined) {
        return new ExecutionRow(
                7,
                "switchboard",
                state,
                Execution.Cause.TIMER,
                Optional.empty(),
                START,
                state == Execution.State.RUNNING
                        ? Optional.empty()
                        : Optional.of(START.plusMillis(millis)),
                2,
                1902,
                refused,
                quarantined,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ArrivalRow file(
            Arrival.Outcome outcome, Optional<ImportedFile.State> state, long refused) {
        return new ArrivalRow(
                "principal",
                "queue_log",
                1000,
                outcome,
                Optional.of(1L),
                state,
                Optional.of(START),
                1000,
                100,
                refused,
                1,
                2,
                Optional.of("a".repeat(64)),
                Optional.empty(),
                Optional.empty());
    }

    private static ArrivalRow reading(long bytes, long read, ImportedFile.State state) {
        return new ArrivalRow(
                "principal",
                "queue_log",
                bytes,
                Arrival.Outcome.NEW,
                Optional.of(1L),
                Optional.of(state),
                Optional.empty(),
                read,
                10,
                0,
                0,
                0,
                Optional.of("a".repeat(64)),
                Optional.empty(),
                Optional.empty());
    }
}
