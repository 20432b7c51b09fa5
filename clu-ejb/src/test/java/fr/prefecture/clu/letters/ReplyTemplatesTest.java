package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTemplatesTest {

    private static final TemplateTerms TERMS =
            new TemplateTerms(
                    ReplyKind.STANDARD_LETTER,
                    ReplyChannel.EITHER,
                    "Accueil général",
                    List.of("J’ai manqué mon rendez-vous", "Reprendre un rendez-vous"));
    private static final ReplyText TEXT = ReplyText.of("Madame, Monsieur,\n\nUn texte.");
    private static final ReplyText OTHER = ReplyText.of("Madame, Monsieur,\n\nUn autre texte.");

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T10:00:00Z")).as("referent");
    private final ReplyTemplates templates = database.boundary(ReplyTemplates.class);
    private final TemplateUses uses = database.boundary(TemplateUses.class);

    @AfterEach
    void close() {
        database.close();
    }

    private long aTemplate(String code) {
        return database.transaction(
                () -> templates.create(code, TERMS, "Votre rendez-vous manqué", TEXT));
    }

    private void refuses(String key, Runnable work) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Test
    @Tag("LET-1")
    void a_template_keeps_the_code_that_no_other_has() {
        long id = aTemplate(" lt-03 ");

        assertThat(templates.find(id).orElseThrow().code()).isEqualTo("LT-03");
        refuses("letters.code.taken", () -> templates.create("LT-03", TERMS, "Objet", TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "LT", "lettre 3", "LT-12345", "LT-3; drop"})
    @Tag("LET-1")
    void what_is_no_code_is_refused(String code) {
        refuses("letters.code.malformed", () -> templates.create(code, TERMS, "Objet", TEXT));
    }

    @Test
    @Tag("LET-2")
    void each_text_is_a_version_and_stays() {
        long id = aTemplate("LT-01");

        int second =
                database.transaction(() -> templates.write(id, 1, "Objet", OTHER, "Plus court"));
        int again = database.transaction(() -> templates.write(id, 2, " Objet ", OTHER, "Encore"));

        assertThat(second).isEqualTo(2);
        assertThat(again).isEqualTo(2);
        assertThat(templates.versions(id))
                .extracting(VersionRow::edition, row -> row.text().source(), VersionRow::note)
                .containsExactly(
                        tuple(2, OTHER.source(), "Plus court"), tuple(1, TEXT.source(), ""));
        assertThat(database.boundary(Changes.class).of(ReplyTemplates.SUBJECT, id)).hasSize(2);
    }

    @Test
    @Tag("LET-7")
    void nobody_writes_over_a_text_that_they_have_not_seen() {
        long id = aTemplate("LT-01");
        database.as("autre");
        database.transaction(() -> templates.write(id, 1, "Objet", OTHER, ""));
        database.as("referent");

        refuses(
                "letters.version.since",
                () -> templates.write(id, 1, "Objet", ReplyText.of("Le mien."), ""));
        assertThat(templates.find(id).orElseThrow().latest().text()).isEqualTo(OTHER);
    }

    @Test
    @Tag("LET-7")
    void nobody_describes_a_template_otherwise_than_they_have_seen_it() {
        long id = aTemplate("LT-01");
        TemplateRow seen = templates.find(id).orElseThrow();
        TemplateTerms terms = seen.terms();
        database.transaction(
                () ->
                        templates.describe(
                                id,
                                seen.version(),
                                new TemplateTerms(
                                        terms.kind(),
                                        terms.channel(),
                                        "Bureau du séjour",
                                        terms.requests())));
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> templates.describe(id, seen.version(), terms)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("LET-3")
    @Tag("LET-4")
    void agents_use_the_last_validated_text_while_the_next_one_is_written() {
        long id = aTemplate("LT-01");
        assertThat(templates.find(id).orElseThrow().inUse()).isEmpty();

        database.transaction(() -> templates.submit(id, 1));
        assertThat(templates.find(id).orElseThrow().state()).isEqualTo(TemplateState.SUBMITTED);
        database.transaction(() -> templates.validate(id, 1));
        database.transaction(() -> templates.validate(id, 1));
        database.transaction(() -> templates.write(id, 1, "Objet", OTHER, ""));

        TemplateRow row = templates.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(TemplateState.DRAFT);
        assertThat(row.latest().edition()).isEqualTo(2);
        assertThat(row.inUse()).map(VersionRow::edition).contains(1);
    }

    @Test
    @Tag("LET-3")
    void only_the_latest_text_goes_on() {
        long id = aTemplate("LT-01");
        database.transaction(() -> templates.write(id, 1, "Objet", OTHER, ""));

        refuses("letters.version.since", () -> templates.validate(id, 1));
        refuses("letters.version.since", () -> templates.submit(id, 1));
        database.transaction(() -> templates.validate(id, 2));
        database.transaction(() -> templates.submit(id, 2));
        assertThat(templates.find(id).orElseThrow().state()).isEqualTo(TemplateState.VALIDATED);
    }

    @Test
    @Tag("LET-3")
    @Tag("LET-4")
    void a_template_that_is_withdrawn_says_why_and_may_come_back() {
        long id = aTemplate("LT-01");
        database.transaction(() -> templates.validate(id, 1));

        refuses("letters.withdrawal.noReason", () -> templates.withdraw(id, "  "));
        database.transaction(() -> templates.withdraw(id, "Remplacé par LT-02"));

        TemplateRow withdrawn = templates.find(id).orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(TemplateState.WITHDRAWN);
        assertThat(withdrawn.reason()).contains("Remplacé par LT-02");
        assertThat(withdrawn.inUse()).isEmpty();
        refuses("letters.template.withdrawn", () -> templates.submit(id, 1));

        database.transaction(() -> templates.reinstate(id));
        assertThat(templates.find(id).orElseThrow().inUse()).map(VersionRow::edition).contains(1);
    }

    @Test
    @Tag("LET-6")
    void a_text_with_an_unknown_variable_is_kept_as_a_draft_and_goes_no_further() {
        long id =
                database.transaction(
                        () ->
                                templates.create(
                                        "LT-01",
                                        TERMS,
                                        "Objet",
                                        ReplyText.of("Reçue le {date de recepsion}.")));

        refuses("letters.variable.meant", () -> templates.submit(id, 1));
        refuses("letters.variable.meant", () -> templates.validate(id, 1));
        database.transaction(
                () -> templates.write(id, 1, "Objet", ReplyText.of("Reçue le {xyz}."), ""));
        refuses("letters.variable.unknown", () -> templates.validate(id, 2));
    }

    @Test
    @Tag("LET-10")
    void use_is_counted_by_template_day_and_service() {
        long id = aTemplate("LT-01");
        database.transaction(() -> uses.count(id, "Accueil"));
        database.transaction(() -> uses.count(id, " Accueil "));
        database.transaction(() -> uses.count(id, ""));
        database.at(Instant.parse("2021-06-01T10:00:00Z"));
        database.transaction(() -> uses.count(id, "Accueil"));

        LocalDate first = LocalDate.of(2021, 5, 31);
        assertThat(uses.rows(new ReportingPeriod(first, first.plusDays(1))))
                .extracting(UseRow::day, UseRow::service, UseRow::uses)
                .containsExactly(
                        tuple(first.plusDays(1), "Accueil", 1),
                        tuple(first, "", 1),
                        tuple(first, "Accueil", 2));
        assertThat(uses.rows(new ReportingPeriod(first.minusDays(9), first.minusDays(1))))
                .isEmpty();
    }

    @Test
    @Tag("LET-11")
    void a_template_is_found_by_what_people_ask_before_its_text() {
        long missed = aTemplate("LT-01");
        long other =
                database.transaction(
                        () ->
                                templates.create(
                                        "LT-02",
                                        new TemplateTerms(
                                                ReplyKind.STANDARD_LETTER,
                                                ReplyChannel.EMAIL,
                                                "Accueil général",
                                                List.of("Quels sont vos horaires ?")),
                                        "Nos horaires",
                                        ReplyText.of("Un rendez-vous n’est pas nécessaire.")));
        database.transaction(() -> templates.validate(missed, 1));
        assertThat(found("")).containsExactly("LT-01");
        database.transaction(() -> templates.validate(other, 1));

        assertThat(found("")).containsExactly("LT-01", "LT-02");
        assertThat(found("REN")).containsExactly("LT-01", "LT-02");
        assertThat(found("hor")).containsExactly("LT-02");
        assertThat(found("manque rend")).containsExactly("LT-01");
        assertThat(found("lt02")).containsExactly("LT-02");
        assertThat(found("zzz")).isEmpty();
    }

    private List<String> found(String typed) {
        return TemplateSearch.of(templates.rows(), typed).stream().map(TemplateRow::code).toList();
    }
}
