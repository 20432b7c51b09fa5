package fr.prefecture.clu.web.night;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.HeldFile;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.switchboard.LogRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FileReportTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant CAME = Instant.parse("2021-10-06T23:30:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2021, 10, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final Message OVERLAP = Message.of("night.file.overlap", "second", "premier");
    private static final Message REFUSED =
            Message.of("night.file.tooManyRefused", "second", 3, 200, "1");

    @Test
    void a_file_with_too_many_refused_lines_says_how_many_which_share_and_the_limit() {
        FileReport report =
                new FileReport(
                        told(2, ImportedFile.State.HELD, REFUSED, 200, 3, tells(40, 2)), List.of());

        assertThat(report.isHeldForRefusals()).isTrue();
        assertThat(report.why())
                .isEqualTo(
                        "3 de ses 200 lignes sont refusées, soit 1,5\u202f%. Au-delà de 1\u202f% de"
                                + " lignes refusées, un fichier n’est publié que sur décision.");
        assertThat(report.meanwhile())
                .contains("restent provisoires\u202f: du\u00a04 au\u00a05\u00a0octobre\u00a02021");
        assertThat(report.ifPublished())
                .contains(
                        "42\u00a0appels entrés de plus",
                        "du\u00a04 au\u00a05\u00a0octobre\u00a02021");
    }

    @Test
    void a_file_that_others_contradict_says_how_many_they_are() {
        assertThat(disputed(tells(40, 2)).why()).contains("que raconte aussi 1\u00a0autre fichier");
        assertThat(disputed(tells(40, 2)).isHeldForRefusals()).isFalse();
        assertThat(disputed(tells(40, 2)).isDisputed()).isTrue();
    }

    @Test
    void each_decision_says_which_figures_the_next_night_changes() {
        FileReport report = disputed(tells(40, 2));

        assertThat(report.ifKept())
                .isEqualTo(
                        "Si ce fichier compte\u202f: les chiffres changent pour 2\u00a0jours"
                                + " (du\u00a04 au\u00a05\u00a0octobre\u00a02021), d’après 42\u00a0appels entrés.");
        assertThat(report.ifDropped())
                .isEqualTo(
                        "Si l’autre côté compte\u202f: les chiffres restent ceux d’aujourd’hui.");
    }

    @Test
    void a_choice_that_was_carried_out_changes_the_figures_back_when_it_is_turned_round() {
        FileReport report =
                new FileReport(
                        told(2, ImportedFile.State.DONE, null, 120, 0, tells(40, 2)),
                        List.of(told(1, ImportedFile.State.DISMISSED, null, 90, 0, tells(30, 0))));

        assertThat(report.why()).isEmpty();
        assertThat(report.ifDropped())
                .contains("changent pour 2\u00a0jours", "30\u00a0appels entrés");
        assertThat(report.ifKept()).contains("restent ceux d’aujourd’hui");
    }

    @Test
    void both_sides_are_told_line_by_line_and_day_by_day() {
        FileReport report = disputed(tells(40, 2));

        assertThat(report.accounts())
                .extracting(
                        FileReport.Account::here,
                        FileReport.Account::word,
                        FileReport.Account::calls)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "En attente de décision", "42"),
                        org.assertj.core.groups.Tuple.tuple(false, "Lu", "30"));
        assertThat(report.accounts().get(0).first())
                .isEqualTo("4\u00a0octobre\u00a02021 à\u00a09\u00a0h\u00a000");
        assertThat(report.days())
                .containsExactly(
                        new FileReport.Day("lun.\u00a004/10/2021", "40", "30"),
                        new FileReport.Day("mar.\u00a005/10/2021", "2", "0"));
    }

    @Test
    void a_file_that_was_not_read_to_its_end_tells_of_no_day() {
        FileReport report =
                new FileReport(
                        new FileReport.Told(
                                file(2, ImportedFile.State.HELD, OVERLAP, 5, 0), Optional.empty()),
                        List.of());

        assertThat(report.covered()).isEmpty();
        assertThat(report.meanwhile()).isEqualTo("En attendant, ses chiffres ne sont pas comptés.");
        assertThat(report.days()).isEmpty();
    }

    private static FileReport disputed(LogRow tells) {
        return new FileReport(
                told(2, ImportedFile.State.HELD, OVERLAP, 120, 0, tells),
                List.of(told(1, ImportedFile.State.DONE, null, 90, 0, tells(30, 0))));
    }

    private static LogRow tells(long monday, long tuesday) {
        TreeMap<LocalDate, Long> entered = new TreeMap<>(Map.of(MONDAY, monday));
        if (tuesday > 0) {
            entered.put(TUESDAY, tuesday);
        }
        return new LogRow(
                MONDAY,
                TUESDAY,
                Optional.of(MONDAY.atTime(9, 0).atZone(PARIS)),
                Optional.of(TUESDAY.atTime(18, 0).atZone(PARIS)),
                entered);
    }

    private static FileReport.Told told(
            long id,
            ImportedFile.State state,
            Message message,
            long lines,
            long refused,
            LogRow tells) {
        return new FileReport.Told(file(id, state, message, lines, refused), Optional.of(tells));
    }

    private static HeldFile file(
            long id, ImportedFile.State state, Message message, long lines, long refused) {
        return new HeldFile(
                id,
                "principal",
                id == 1 ? "premier" : "second",
                CAME,
                state,
                lines,
                refused,
                Optional.empty(),
                Optional.ofNullable(message),
                false);
    }
}
