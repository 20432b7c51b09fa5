package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.CallReasonReport;
import fr.prefecture.clu.switchboard.CallReasonRow;
import fr.prefecture.clu.switchboard.CallReasonTerms;
import fr.prefecture.clu.switchboard.CodedShare;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.ReasonCalls;
import fr.prefecture.clu.switchboard.Tallied;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallReasonsCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 31);

    @Test
    @Tag("TEL-59")
    void a_reason_is_a_line_and_no_label_runs_as_a_formula() {
        CallReasonReport report =
                new CallReasonReport(
                        period("2021-05-01", "2021-05-31"),
                        List.of(
                                reason("TITRE", "=1+1", "https://www.exemple.gouv.fr/a", 2, 1),
                                reason("RDV", "Rendez-vous", "", 4, 0)));
        String text =
                new String(
                        SpreadsheetCsv.bytes(
                                CallReasonResultsExport.rows(
                                        report, new CodedShare(new Rate(6, 8), 3))),
                        StandardCharsets.UTF_8);

        assertThat(text.substring(1).split("\r\n", -1))
                .startsWith(
                        "Motifs d’appel, mai\u00a02021 (nombres d’appels pointés, sans personne ni"
                                + " numéro)",
                        "Code;Motif;Appels;Part;Période précédente;Page du site qui répond",
                        "TITRE;'=1+1;2;33,3;1;https://www.exemple.gouv.fr/a",
                        "RDV;Rendez-vous;4;66,7;0;",
                        ";Tous les appels pointés;6;;1;",
                        ";Appels que le site aurait évités;2;33,3;1;",
                        ";Couverture du pointage;6;75,0;;");
    }

    @Test
    @Tag("TEL-59")
    @Tag("TEL-60")
    void what_cannot_be_divided_is_an_empty_cell() {
        List<List<String>> rows =
                CallReasonResultsExport.rows(
                        new CallReasonReport(period("2021-05-01", "2021-05-31"), List.of()),
                        new CodedShare(new Rate(0, 0), 0));

        assertThat(rows.subList(2, 5)).allSatisfy(row -> assertThat(row.get(3)).isEmpty());
    }

    @Test
    @Tag("TEL-57")
    @Tag("TEL-58")
    void a_press_is_said_with_the_calls_of_its_day() {
        Tallied today = new Tallied("TITRE", "Titre de séjour", TODAY, 12, true);
        Tallied yesterday = new Tallied("TITRE", "Titre de séjour", TODAY.minusDays(1), 1, true);

        assertThat(TallyWords.counted(today, TODAY))
                .isEqualTo("+ 1 Titre de séjour, 12 aujourd’hui");
        assertThat(TallyWords.counted(yesterday, TODAY))
                .isEqualTo("+ 1 Titre de séjour, 1 le 30\u00a0mai\u00a02021");
        assertThat(TallyWords.takenBack(today, TODAY))
                .isEqualTo("− 1 Titre de séjour, 12 aujourd’hui");
        assertThat(TallyWords.takenBack(yesterday, TODAY))
                .isEqualTo("− 1 Titre de séjour, 1 le 30\u00a0mai\u00a02021");
    }

    private static ReasonCalls reason(
            String code, String label, String page, long calls, long before) {
        return new ReasonCalls(
                new CallReasonRow(
                        1,
                        0,
                        new CallReasonTerms(code, label, page, ""),
                        1,
                        Optional.empty(),
                        calls),
                calls,
                before,
                new Rate(calls, 6));
    }
}
