package fr.prefecture.clu.cert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompetencesTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 10);
    private static final LocalDate TOLD = LocalDate.of(2021, 5, 31);
    private static final String OURS = "CERT de l’Isère, permis de conduire";
    private static final String ESSONNE = "CERT de l’Essonne, permis de conduire";
    private static final String NEW = "CERT du Rhône, permis de conduire";

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-10T10:00:00Z")).as("referent");
    private final Competences competences = database.boundary(Competences.class);
    private final Residences residences = database.boundary(Residences.class);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "38 | PSP | CERT de la Loire et de la Haute-Loire, cartes d’identité et passeports",
                "38 | CNI | CERT de la Loire et de la Haute-Loire, cartes d’identité et passeports",
                "38 | CIV | CERT du Puy-de-Dôme, certificats d’immatriculation",
                "38 | PC | CERT de l’Essonne, permis de conduire",
                "58 | PC | CERT de l’Isère, permis de conduire",
                "76 | PC | CERT de l’Isère, permis de conduire",
                "35 | PC | CERT de l’Isère, permis de conduire",
                "55 | PC | CERT de l’Isère, permis de conduire",
                "13 | PCE | CERT de Nantes, permis étrangers et internationaux"
            })
    @Tag("CERT-25")
    void what_the_minutes_say_is_known_from_the_start(String where, String title, String centre) {
        Answer answer = competences.answer(where, Optional.of(title), TODAY);

        assertThat(answer.kind()).isEqualTo(AnswerKind.FOUND);
        assertThat(answer.rows()).extracting(row -> row.terms().centre()).containsExactly(centre);
        assertThat(answer.rows().get(0).ours()).isEqualTo(centre.equals(OURS));
    }

    @Test
    @Tag("CERT-25")
    void without_a_title_all_of_them_are_answered_and_those_nobody_knows_are_named() {
        assertThat(competences.answer("isere", Optional.empty(), TODAY).rows())
                .extracting(CompetenceRow::title)
                .containsExactly("CNI", "CIV", "PSP", "PC", "PCE");
        Answer meuse = competences.answer("Meuse", Optional.empty(), TODAY);
        assertThat(meuse.rows()).extracting(CompetenceRow::title).containsExactly("PC", "PCE");
        assertThat(meuse.missing())
                .containsExactly(
                        "Carte nationale d’identité",
                        "Certificat d’immatriculation (carte grise)",
                        "Passeport");
    }

    @Test
    @Tag("CERT-25")
    void without_a_departement_only_what_is_everybodys_is_answered() {
        assertThat(competences.answer(" ", Optional.of("PCE"), TODAY).kind())
                .isEqualTo(AnswerKind.FOUND);
        assertThat(competences.answer("", Optional.of("PC"), TODAY).kind())
                .isEqualTo(AnswerKind.RESIDENCE_NEEDED);
        assertThat(competences.answer("", Optional.empty(), TODAY).kind())
                .isEqualTo(AnswerKind.NOT_ASKED);
    }

    @Test
    @Tag("CERT-25")
    void a_departement_of_which_nothing_is_known_is_told_from_one_that_does_not_exist() {
        assertThat(competences.answer("Rhône", Optional.of("PC"), TODAY).kind())
                .isEqualTo(AnswerKind.NO_CENTRE);
        assertThat(competences.answer("Rohne", Optional.of("PC"), TODAY).kind())
                .isEqualTo(AnswerKind.UNKNOWN_RESIDENCE);
        Answer loire = competences.answer("loire", Optional.of("PC"), TODAY);
        assertThat(loire.residences()).extracting(Residence::code).containsExactly("42");
        Answer several = competences.answer("alpes", Optional.of("PC"), TODAY);
        assertThat(several.kind()).isEqualTo(AnswerKind.SEVERAL_RESIDENCES);
        assertThat(several.residences())
                .extracting(Residence::code)
                .containsExactly("04", "05", "06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "38",
                " 38 ",
                "Isère",
                "isere",
                "ISERE",
                "l’Isère",
                "de l'isère",
                "38 Isère",
                "Isère (38)",
                "38000",
                "38 500",
                "isè"
            })
    @Tag("CERT-25")
    void a_departement_is_found_by_number_name_or_postcode(String said) {
        String typed = said.equals("38 500") ? "38500" : said;

        assertThat(residences.meantBy(typed)).extracting(Residence::code).containsExactly("38");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 01",
        "01, 01",
        "2a, 2A",
        "20000, 2A",
        "20250, 2B",
        "97400, 974",
        "reunion, 974",
        "la Réunion, 974",
        "cote d'or, 21",
        "territoire de belfort, 90",
        "seine et marne, 77"
    })
    @Tag("CERT-25")
    void the_departements_that_are_written_otherwise_are_found_too(String said, String code) {
        assertThat(residences.meantBy(said)).extracting(Residence::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "99", "00", "99999", "x", "de", "'", "%", "Bourgogne"})
    @Tag("CERT-25")
    void what_names_no_departement_finds_none(String said) {
        assertThat(residences.meantBy(said)).isEmpty();
    }

    @Test
    @Tag("CERT-24")
    void a_change_from_a_date_closes_the_former_one_and_keeps_it() {
        LocalDate from = LocalDate.of(2021, 9, 1);

        database.transaction(() -> competences.open("PC", "38", terms(NEW, from)));

        assertThat(licencesOfIsere())
                .extracting(
                        row -> row.terms().centre(),
                        row -> row.terms().from(),
                        row -> row.terms().until().orElse(null))
                .containsExactly(
                        tuple(NEW, from, null), tuple(ESSONNE, TOLD, LocalDate.of(2021, 8, 31)));
        assertThat(centreOn(LocalDate.of(2021, 8, 31))).contains(ESSONNE);
        assertThat(centreOn(from)).contains(NEW);
        assertThat(centreOn(TOLD.minusDays(1))).isEmpty();
    }

    @Test
    @Tag("CERT-24")
    void the_history_says_who_changed_what() {
        long id =
                database.transaction(
                        () -> competences.open("PC", "38", terms(NEW, TODAY.plusDays(1))));

        assertThat(database.boundary(Changes.class).of("cert.competence", id))
                .singleElement()
                .satisfies(change -> assertThat(change.by()).isEqualTo("referent"));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31,", "2021-05-30,", "2020-01-01, 2021-05-31", "2020-01-01, 2021-06-01"})
    @Tag("CERT-23")
    void two_never_hold_on_the_same_day(LocalDate from, LocalDate until) {
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                competences.open(
                                                        "PC", "38", terms(NEW, from, until))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.competence.overlap")
                .satisfies(
                        refusal ->
                                assertThat(((RuleBroken) refusal).arguments())
                                        .containsExactly(ESSONNE, TOLD));
        assertThat(licencesOfIsere()).hasSize(1);
    }

    @Test
    @Tag("CERT-23")
    void one_that_ended_before_may_be_told_later() {
        database.transaction(
                () ->
                        competences.open(
                                "PC",
                                "38",
                                terms(NEW, LocalDate.of(2020, 1, 1), TOLD.minusDays(1))));

        assertThat(centreOn(TOLD.minusDays(1))).contains(NEW);
        assertThat(centreOn(TOLD)).contains(ESSONNE);
    }

    @Test
    @Tag("CERT-23")
    void one_departement_or_title_is_no_hindrance_to_another() {
        database.transaction(() -> competences.open("PC", "69", terms(NEW, TOLD)));
        database.transaction(() -> competences.open("PC", "", terms(NEW, TOLD)));

        assertThat(competences.answer("69", Optional.of("PC"), TODAY).rows()).hasSize(1);
        assertThat(competences.answer("38", Optional.of("PC"), TODAY).rows())
                .extracting(row -> row.terms().centre())
                .containsExactly(ESSONNE);
        assertThat(competences.answer("13", Optional.of("PC"), TODAY).rows())
                .extracting(row -> row.terms().centre())
                .containsExactly(NEW);
    }

    @Test
    @Tag("CERT-23")
    void a_correction_may_not_last_into_the_next_one() {
        database.transaction(() -> competences.open("PC", "38", terms(NEW, TODAY)));
        CompetenceRow former = licencesOfIsere().get(1);

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                competences.correct(
                                                        former.id(),
                                                        former.version(),
                                                        terms(ESSONNE, TOLD, TODAY))))
                .hasMessage("cert.competence.overlap");
        database.transaction(
                () ->
                        competences.correct(
                                former.id(),
                                former.version(),
                                terms(ESSONNE, TOLD, TODAY.minusDays(5))));
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                competences.correct(
                                                        former.id(),
                                                        former.version(),
                                                        terms(ESSONNE, TOLD, TODAY.minusDays(9)))))
                .as("read before the correction")
                .isInstanceOf(StaleVersion.class);
        assertThat(licencesOfIsere().get(1).terms().until()).contains(TODAY.minusDays(5));
        assertThat(centreOn(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_centre_is_the_same_whatever_its_accents_and_else_a_new_one() {
        database.transaction(
                () ->
                        competences.open(
                                "PC", "69", terms("cert de l'essonne, PERMIS de conduire", TOLD)));
        assertThat(competences.centres()).hasSize(5);
        database.transaction(() -> competences.open("PC", "01", terms(NEW, TOLD)));
        database.transaction(() -> competences.open("PC", "26", terms(NEW + " (annexe)", TOLD)));
        assertThat(competences.centres()).hasSize(7);
    }

    @Test
    @Tag("CERT-25")
    void a_departement_is_named_in_a_change_as_it_is_in_a_search() {
        database.transaction(() -> competences.open("PC", "rhone", terms(NEW, TOLD)));

        assertThat(competences.answer("69", Optional.of("PC"), TODAY).rows()).hasSize(1);
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> competences.open("PC", "alpes", terms(NEW, TOLD))))
                .hasMessage("cert.residence.several");
    }

    @Test
    void nonsense_is_refused() {
        LocalDate before = TODAY.minusDays(1);
        assertThatThrownBy(() -> terms(NEW, TODAY, before)).hasMessage("cert.competence.reversed");
        assertThatThrownBy(() -> new CompetenceTerms(NEW, " ", TODAY, Optional.empty(), "Note"))
                .hasMessage("cert.competence.contact.length");
        assertThatThrownBy(
                        () ->
                                new CompetenceTerms(
                                        NEW, "x".repeat(301), TODAY, Optional.empty(), "Note"))
                .hasMessage("cert.competence.contact.length");
        assertThatThrownBy(() -> new CompetenceTerms(NEW, "x", TODAY, Optional.empty(), " "))
                .hasMessage("cert.competence.source.length");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> competences.open("PC", "99", terms(NEW, TODAY))))
                .hasMessage("cert.residence.unknown");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> competences.open("XX", "", terms(NEW, TODAY))))
                .hasMessage("cert.title.unknown");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> competences.correct(1, 0, terms(NEW, TODAY))))
                .hasMessage("cert.competence.unknown");
    }

    private List<CompetenceRow> licencesOfIsere() {
        return competences.rows().stream()
                .filter(row -> row.title().equals("PC"))
                .filter(row -> row.residence().filter(one -> one.code().equals("38")).isPresent())
                .toList();
    }

    private Optional<String> centreOn(LocalDate day) {
        return competences.answer("38", Optional.of("PC"), day).rows().stream()
                .map(row -> row.terms().centre())
                .findFirst();
    }

    private static CompetenceTerms terms(String centre, LocalDate from) {
        return terms(centre, from, null);
    }

    private static CompetenceTerms terms(String centre, LocalDate from, LocalDate until) {
        return new CompetenceTerms(
                centre, "Demande en ligne.", from, Optional.ofNullable(until), "Note de service");
    }
}
