package fr.prefecture.clu.cert;

import static fr.prefecture.clu.cert.CertExamples.MAY;
import static fr.prefecture.clu.cert.CertExamples.aCentre;
import static fr.prefecture.clu.cert.CertExamples.and;
import static fr.prefecture.clu.cert.CertExamples.line;
import static fr.prefecture.clu.cert.CertExamples.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerimeterTest {

    private static final LocalDate SEEDED = LocalDate.of(2017, 11, 6);
    private static final LocalDate FROM = LocalDate.of(2021, 5, 10);

    private final Database database = aCentre();
    private final Remits remits = database.boundary(Remits.class);
    private final Territories territories = database.boundary(Territories.class);
    private final DelayTargets targets = database.boundary(DelayTargets.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CERT-30")
    void another_prefecture_s_centre_is_another_name_and_other_remits() {
        database.transaction(
                () -> remits.rename(0, " CERT de la  Corrèze, cartes d’identité et passeports "));
        begin("corrèze", "CNI", FROM, null);
        begin("19", "PSP", FROM, LocalDate.of(2021, 12, 31));

        assertThat(remits.centre().name())
                .isEqualTo("CERT de la Corrèze, cartes d’identité et passeports");
        assertThat(correze())
                .extracting(
                        remit -> remit.territory().name(),
                        remit -> remit.title().code(),
                        Remit::validFrom,
                        remit -> remit.validUntil().orElse(null))
                .containsExactly(
                        tuple("Corrèze", "CNI", FROM, null),
                        tuple("Corrèze", "PSP", FROM, LocalDate.of(2021, 12, 31)));
        typed(database, and(line("2021-S19", "19", 10, 4, 6), "title", "CNI"));
        assertThat(CertExamples.work(database, "19").received()).contains(10L);
    }

    @Test
    @Tag("CERT-30")
    void a_title_that_nobody_has_named_before_is_a_new_one() {
        beginNew("19", "tsr", "Titre de séjour");

        assertThat(remits.titles()).extracting(TitleType::code).contains("TSR");
        assertThat(correze())
                .extracting(remit -> remit.title().name())
                .containsExactly("Titre de séjour");
        assertRefused(() -> beginNew("23", "pc", "Autre permis"), "cert.title.taken");
        assertRefused(() -> beginNew("23", "PC2", "permis de CONDUIRE"), "cert.title.taken");
        assertRefused(() -> beginNew("23", "P C", "Autre permis"), "cert.title.code");
        assertRefused(() -> beginNew("23", "", "Autre permis"), "cert.title.code");
        assertRefused(() -> beginNew("23", "AUTRE", " "), "cert.name.length");
        assertRefused(() -> begin("23", "", FROM, null), "cert.remit.title.missing");
        assertRefused(() -> begin("23", "XX", FROM, null), "cert.title.unknown");
        assertThat(territories.find("23")).as("nothing is left of what is refused").isEmpty();
    }

    @Test
    @Tag("CERT-30")
    void a_departement_is_named_as_in_who_handles_what() {
        assertRefused(() -> begin("Bourgogne", "PC", FROM, null), "cert.residence.unknown");
        assertRefused(() -> begin("alpes", "PC", FROM, null), "cert.residence.several");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-06,",
        "2017-11-05,",
        "2030-01-01,",
        "2016-01-01, 2017-11-06",
        "2018-01-01, 2018-12-31"
    })
    @Tag("CERT-30")
    void two_of_one_title_and_departement_never_hold_on_the_same_day(
            LocalDate from, LocalDate until) {
        assertRefused(() -> begin("58", "PC", from, until), "cert.remit.overlap");
    }

    @Test
    @Tag("CERT-30")
    void one_that_ended_before_the_other_begins_is_no_hindrance() {
        begin("58", "PC", LocalDate.of(2016, 1, 1), SEEDED.minusDays(1));
        Remit first = of("58").get(0);

        assertThat(first.validFrom()).isEqualTo(LocalDate.of(2016, 1, 1));
        assertRefused(() -> end(first, SEEDED), "cert.remit.overlap");
        assertRefused(() -> end(first, null), "cert.remit.overlap");
        assertRefused(
                () -> begin("58", "PC", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 6, 30)),
                "cert.remit.overlap.closed");
    }

    @Test
    @Tag("CERT-30")
    void a_week_in_which_a_remit_ends_and_is_taken_up_again_is_still_one_line() {
        Remit nievre = of("58").get(0);
        end(nievre, LocalDate.of(2021, 5, 11));
        begin("58", "PC", LocalDate.of(2021, 5, 13), null);

        typed(database, line("2021-S19", "58", 10, 4, 6));

        assertThat(rows(MAY)).filteredOn(row -> row.territory().equals("58")).hasSize(1);
    }

    @Test
    @Tag("CERT-31")
    void a_remit_does_not_end_before_it_begins() {
        assertRefused(() -> begin("19", "CNI", FROM, FROM.minusDays(1)), "cert.remit.reversed");
        assertRefused(() -> end(of("58").get(0), SEEDED.minusDays(1)), "cert.remit.reversed");
        assertRefused(
                () -> database.transaction(() -> remits.end(987654321, 0, Optional.empty())),
                "cert.remit.unknown");
    }

    @Test
    @Tag("CERT-31")
    void a_remit_does_not_end_before_the_last_week_that_is_told_of_it() {
        typed(database, line("2021-S18", "58", 10, 4, 6), line("2021-S19", "58", 10, 4, 12));
        Remit nievre = of("58").get(0);

        assertThatThrownBy(() -> end(nievre, LocalDate.of(2021, 5, 9)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.remit.told.week")
                .satisfies(
                        refusal ->
                                assertThat(((RuleBroken) refusal).arguments())
                                        .containsExactly(
                                                19,
                                                LocalDate.of(2021, 5, 10),
                                                LocalDate.of(2021, 5, 16)));
        end(nievre, LocalDate.of(2021, 5, 10));

        assertThat(of("58").get(0).validUntil()).contains(LocalDate.of(2021, 5, 10));
        assertThat(CertExamples.work(database, "58").received()).contains(20L);
    }

    @Test
    @Tag("CERT-31")
    void a_remit_does_not_end_before_the_last_day_that_is_told_of_it() {
        typed(database, line("2021-05-12", "58", 10, 4, 6));

        assertRefused(() -> end(of("58").get(0), LocalDate.of(2021, 5, 11)), "cert.remit.told.day");
    }

    @Test
    @Tag("CERT-31")
    void an_end_is_taken_back() {
        end(of("58").get(0), FROM);
        end(of("58").get(0), null);

        assertThat(of("58").get(0).validUntil()).isEmpty();
    }

    @Test
    @Tag("CERT-31")
    void a_departement_is_shown_for_the_periods_in_which_it_is_served() {
        begin("19", "PC", LocalDate.of(2021, 5, 12), LocalDate.of(2021, 5, 25));

        assertThat(rows(MAY)).extracting(Workload::name).contains("Corrèze");
        assertThat(rows(week(2021, 19))).extracting(Workload::name).contains("Corrèze");
        assertThat(rows(week(2021, 21))).extracting(Workload::name).contains("Corrèze");
        assertThat(rows(thursday(2021, 21)))
                .as("its Tuesday is a day of the week")
                .extracting(Workload::name)
                .contains("Corrèze");
        assertThat(rows(week(2021, 18))).extracting(Workload::name).doesNotContain("Corrèze");
        assertThat(rows(week(2021, 22)))
                .extracting(Workload::name)
                .containsExactly("Ille-et-Vilaine", "Meuse", "Nièvre", "Seine-Maritime");
    }

    @Test
    @Tag("CERT-31")
    void weeks_after_the_end_are_not_missing() {
        typed(database, line("2021-S18", "58", 10, 4, 6));
        assertThat(CertExamples.work(database, "58").missing()).isNotEmpty();

        end(of("58").get(0), LocalDate.of(2021, 5, 9));

        assertThat(CertExamples.work(database, "58").missing()).isEmpty();
        assertThat(database.transaction(() -> database.boundary(Workloads.class).late()))
                .doesNotContain("Nièvre");
    }

    @Test
    @Tag("CERT-32")
    void a_target_holds_until_the_next_one_begins() {
        LocalDate next = LocalDate.of(2021, 6, 1);
        database.transaction(
                () -> targets.open(DelayTarget.Indicator.EXAMINATION, next, terms("12.5")));

        assertThat(threshold(next.minusDays(1))).isEqualByComparingTo("15");
        assertThat(threshold(next)).isEqualByComparingTo("12.5");
        assertThat(targets.of(DelayTarget.Indicator.EXAMINATION))
                .extracting(DelayTarget::validFrom)
                .containsExactly(next, SEEDED);
        assertThat(targets.of(DelayTarget.Indicator.ANNOUNCED)).hasSize(1);
        assertRefused(
                () ->
                        database.transaction(
                                () ->
                                        targets.open(
                                                DelayTarget.Indicator.EXAMINATION,
                                                next,
                                                terms("11"))),
                "cert.target.twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00", "1000"})
    @Tag("CERT-32")
    void a_target_is_of_more_than_no_days(String days) {
        assertRefused(() -> terms(days), "cert.target.threshold");
    }

    @Test
    @Tag("CERT-32")
    void a_target_has_a_source() {
        assertRefused(
                () -> new TargetTerms(BigDecimal.ONE, " ", FigureTarget.Status.CONFIRMED),
                "cert.target.source.length");
        assertRefused(
                () ->
                        new TargetTerms(
                                BigDecimal.ONE, "x".repeat(201), FigureTarget.Status.CONFIRMED),
                "cert.target.source.length");
    }

    @Test
    @Tag("CERT-19")
    void a_target_is_confirmed_and_the_history_says_by_whom() {
        DelayTarget target = targets.of(DelayTarget.Indicator.EXAMINATION).get(0);
        assertThat(target.isConfirmed()).isFalse();

        correct(target, target.version());

        assertThat(targets.of(DelayTarget.Indicator.EXAMINATION).get(0).isConfirmed()).isTrue();
        assertThat(database.boundary(Changes.class).of("cert.target", target.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.by()).isEqualTo("cert"));
        assertRefused(
                () -> database.transaction(() -> targets.correct(987654321, 0, terms("15"))),
                "cert.target.unknown");
    }

    @Test
    @Tag("CERT-33")
    void what_another_has_changed_meanwhile_is_not_overwritten() {
        Remit nievre = of("58").get(0);
        DelayTarget target = targets.of(DelayTarget.Indicator.EXAMINATION).get(0);
        end(nievre, LocalDate.of(2030, 12, 31));
        correct(target, target.version());
        database.transaction(() -> remits.rename(0, "CERT de la Corrèze"));

        assertRefused(() -> end(nievre, FROM), "cert.remit.changedSince");
        assertRefused(() -> correct(target, target.version()), "cert.target.changedSince");
        assertRefused(
                () -> database.transaction(() -> remits.rename(0, "CERT de l’Isère")),
                "cert.centre.changedSince");
        assertThat(of("58").get(0).validUntil()).contains(LocalDate.of(2030, 12, 31));
        assertThat(remits.centre().name()).isEqualTo("CERT de la Corrèze");
    }

    @Test
    void two_centres_are_not_called_alike() {
        assertRefused(
                () ->
                        database.transaction(
                                () -> remits.rename(0, "CERT DE L'ESSONNE, permis de conduire")),
                "cert.centre.taken");
        assertRefused(() -> database.transaction(() -> remits.rename(0, " ")), "cert.name.length");
        assertRefused(
                () -> database.transaction(() -> remits.rename(0, "x".repeat(161))),
                "cert.name.length");
    }

    private static void assertRefused(Runnable change, String rule) {
        assertThatThrownBy(change::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }

    private void begin(String territory, String title, LocalDate from, LocalDate until) {
        begin(new RemitTerms(territory, title, Optional.empty(), from, Optional.ofNullable(until)));
    }

    private void beginNew(String territory, String code, String name) {
        begin(new RemitTerms(territory, code, Optional.of(name), FROM, Optional.empty()));
    }

    private void begin(RemitTerms terms) {
        database.transaction(() -> remits.begin(terms));
    }

    private void end(Remit remit, LocalDate last) {
        database.transaction(
                () -> remits.end(remit.id(), remit.version(), Optional.ofNullable(last)));
    }

    private void correct(DelayTarget target, int shown) {
        database.transaction(() -> targets.correct(target.id(), shown, terms("14")));
    }

    private List<Remit> correze() {
        return of("19");
    }

    private List<Remit> of(String territory) {
        return database.transaction(territories::remits).stream()
                .filter(remit -> remit.territory().code().equals(territory))
                .toList();
    }

    private BigDecimal threshold(LocalDate day) {
        return targets.on(DelayTarget.Indicator.EXAMINATION, day).orElseThrow().threshold();
    }

    private List<Workload> rows(ReportingPeriod period) {
        return database.transaction(
                () -> database.boundary(Workloads.class).rows(period, Optional.empty()));
    }

    private static ReportingPeriod week(int year, int week) {
        Span span = Span.week(year, week);
        return new ReportingPeriod(span.from(), span.to());
    }

    private static ReportingPeriod thursday(int year, int week) {
        LocalDate thursday = Span.week(year, week).anchor();
        return new ReportingPeriod(thursday, thursday);
    }

    private static TargetTerms terms(String days) {
        return new TargetTerms(
                new BigDecimal(days), "Note de service", FigureTarget.Status.CONFIRMED);
    }
}
