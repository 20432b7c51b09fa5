package fr.prefecture.clu.web.website;

import static fr.prefecture.clu.web.website.WebsiteExamples.TODAY;
import static fr.prefecture.clu.web.website.WebsiteExamples.expected;
import static fr.prefecture.clu.web.website.WebsiteExamples.free;
import static fr.prefecture.clu.web.website.WebsiteExamples.spaced;
import static fr.prefecture.clu.web.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.website.FeedKind;
import fr.prefecture.clu.website.SectionRow;
import fr.prefecture.clu.website.SheetRow;
import fr.prefecture.clu.website.UpdateKind;
import fr.prefecture.clu.website.UpdateRate;
import fr.prefecture.clu.website.UpdateRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sections, sheets, rates and exports in words. */
class SiteLinesTest {

    @Test
    void a_section_is_up_to_date_late_or_without_limit() {
        assertThat(section(30, "2021-06-01").state()).isEqualTo("À jour");
        SectionLine late = section(30, "2021-05-01");
        assertThat(spaced(late.state())).isEqualTo("En retard de 10 jours");
        assertThat(late.kind()).isEqualTo("erreur");
        assertThat(section(null, "2021-05-01").state()).isEqualTo("Sans limite");
        assertThat(section(30, null).state()).isEqualTo("Aucune mise à jour connue");
        assertThat(section(30, null).age()).isEmpty();
    }

    @Test
    void a_sheet_was_never_checked_is_checked_or_is_to_be_checked_again() {
        assertThat(sheet(null, "2021-06-10").state()).isEqualTo("Jamais vérifiée");
        assertThat(sheet("2021-06-01", "2021-09-01").state()).isEqualTo("Vérifiée");
        assertThat(spaced(sheet("2021-03-01", "2021-06-01").state()))
                .isEqualTo("À vérifier depuis 9 jours");
        assertThat(spaced(sheet("2021-06-01", "2021-06-20").away())).isEqualTo("dans 10 jours");
    }

    @Test
    void a_rate_stands_to_its_target_unless_it_is_of_one_section() {
        RateLine site =
                new RateLine(
                        "Taux",
                        "2021",
                        new UpdateRate(
                                81, new FigureCoverage(202, 202, 0, FigureCoverage.Unit.DAYS)),
                        Optional.of(told()));
        assertThat(spaced(site.value())).isEqualTo("40,1 %");
        assertThat(spaced(site.objective())).isEqualTo("objectif : ≥ 90 %, à valider");
        assertThat(site.stateText()).isEqualTo("Non atteint");
        assertThat(spaced(site.calculation()))
                .isEqualTo("81 jours mis à jour ÷ 202 jours attendus");
        RateLine section =
                new RateLine(
                        "Taux",
                        "2021",
                        new UpdateRate(1, new FigureCoverage(2, 2, 0, FigureCoverage.Unit.DAYS)),
                        Optional.empty());
        assertThat(section.objective()).isEmpty();
        assertThat(section.stateText()).isEmpty();
        RateLine none =
                new RateLine(
                        "Taux",
                        "2021",
                        new UpdateRate(0, new FigureCoverage(0, 0, 0, FigureCoverage.Unit.DAYS)),
                        Optional.of(told()));
        assertThat(none.value()).isEmpty();
        assertThat(none.stateText()).isEqualTo("Non disponible");
    }

    @Test
    void the_export_of_days_tells_the_filters_then_the_titles_then_a_line_for_each_day() {
        byte[] bytes =
                SiteCsv.days(
                        "Site ; 2021",
                        List.of(
                                expected("2021-05-03").updates(1234, "a", "b").line(),
                                expected("2021-05-04").line(),
                                free("2021-05-07").line()));
        assertThat(lines(bytes))
                .containsExactly(
                        "\"Site ; 2021\"",
                        "Jour;Attendu;Fait;Pages;Recueil;Rubriques;Motif;Provisoire ou définitif",
                        "03/05/2021;Oui;Mis à jour;1234;0;a, b;;Définitif",
                        "04/05/2021;Oui;Non mis à jour;0;0;;Motif non saisi;Définitif",
                        "07/05/2021;Non;;;;;;Définitif",
                        "");
    }

    @Test
    @Tag("WEB-15")
    void a_day_of_which_nothing_was_delivered_is_not_available_and_never_final() {
        DayLine unknown = expected("2021-05-04").unknown().line();
        assertThat(unknown.state()).isEqualTo("Non disponible");
        assertThat(unknown.standing()).isEmpty();
        assertThat(unknown.pages()).isEmpty();
        assertThat(lines(SiteCsv.days("2021", List.of(unknown))).get(2))
                .isEqualTo("04/05/2021;Oui;Non disponible;;;;;");
        DayLine listed = expected("2021-05-05").unknown().updates(2, "a").line();
        assertThat(listed.state()).isEqualTo("Mis à jour");
        assertThat(UpdateRate.of(List.of(unknown.row(), listed.row())).percent()).isEmpty();
    }

    @Test
    void the_export_of_updates_has_the_time_where_it_is_known() {
        LocalDate day = LocalDate.of(2021, 5, 3);
        byte[] bytes =
                SiteCsv.updates(
                        "Mai",
                        List.of(
                                update(
                                        Optional.of(
                                                day.atTime(9, 5)
                                                        .atZone(ZoneId.of("Europe/Paris")))),
                                update(Optional.empty())));
        assertThat(lines(bytes).subList(2, 4))
                .containsExactly(
                        "03/05/2021;09:05:00;actualites/crue;Actualités;Modifiée;Oui;Non;Tableau"
                                + " CSV;1",
                        "03/05/2021;;actualites/crue;Actualités;Modifiée;Oui;Non;Tableau CSV;1");
    }

    private static UpdateRow update(Optional<java.time.ZonedDateTime> instant) {
        return new UpdateRow(
                LocalDate.of(2021, 5, 3),
                instant,
                "actualites/crue",
                "Actualités",
                UpdateKind.CHANGED,
                true,
                false,
                FeedKind.CSV,
                1);
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n", -1));
    }

    private static SectionLine section(Integer limit, String last) {
        return new SectionLine(
                new SectionRow(
                        1,
                        "Actualités",
                        Optional.empty(),
                        Optional.ofNullable(limit),
                        12,
                        Optional.ofNullable(last).map(LocalDate::parse),
                        TODAY));
    }

    private static SheetLine sheet(String checked, String due) {
        Optional<LocalDate> day = Optional.ofNullable(checked).map(LocalDate::parse);
        return new SheetLine(
                new SheetRow(
                        1,
                        "Horaires",
                        "https://site.example/horaires",
                        "Accueil",
                        day,
                        day.map(d -> "Une personne"),
                        day.map(d -> "capture.png"),
                        LocalDate.parse(due),
                        TODAY));
    }
}
