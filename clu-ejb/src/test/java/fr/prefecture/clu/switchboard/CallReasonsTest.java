package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallReasonsTest {

    private static final CallReasonTerms NEW =
            new CallReasonTerms("elec", "Élections", "https://www.exemple.gouv.fr/elections", "l");

    private final Database database =
            Database.empty()
                    .at(Instant.parse("2021-05-31T08:10:00Z"))
                    .as("standard")
                    .in(Roles.SWITCHBOARD);
    private final CallReasons reasons = database.boundary(CallReasons.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-55")
    void a_prefecture_begins_with_reasons_that_have_a_key_each_and_no_page() {
        assertThat(reasons.all())
                .hasSizeBetween(10, 12)
                .allSatisfy(
                        row -> {
                            assertThat(row.terms().key()).hasSize(1);
                            assertThat(row.terms().page()).isEmpty();
                            assertThat(row.isInUse()).isTrue();
                        });
        assertThat(reasons.all()).extracting(row -> row.terms().key()).doesNotHaveDuplicates();
    }

    @Test
    @Tag("TEL-55")
    void a_new_reason_comes_last_and_can_be_said_anew_and_moved() {
        long id = add(NEW);
        List<CallReasonRow> all = reasons.all();
        assertThat(all.get(all.size() - 1).terms())
                .isEqualTo(
                        new CallReasonTerms(
                                "ELEC", "Élections", "https://www.exemple.gouv.fr/elections", "L"));

        database.transaction(() -> reasons.move(id, -1));
        all = reasons.all();
        assertThat(all.get(all.size() - 2).id()).isEqualTo(id);
        database.transaction(() -> reasons.move(id, 1));
        database.transaction(() -> reasons.move(id, 1));
        all = reasons.all();
        assertThat(all.get(all.size() - 1).id()).as("at the end it stays").isEqualTo(id);

        CallReasonTerms anew = new CallReasonTerms("ELEC", "Élections, procurations", "", "V");
        database.transaction(() -> reasons.change(id, row(id).version(), anew, false));
        assertThat(row(id).terms()).isEqualTo(anew);
    }

    @Test
    @Tag("TEL-55")
    void what_is_anothers_is_refused_at_its_field() {
        refused(
                "switchboard.reason.taken.code",
                () -> reasons.add(terms("titre", "Autrement", "Z")));
        refused(
                "switchboard.reason.taken.label",
                () -> reasons.add(terms("AILLEURS", " TITRE  de sejour ", "Z")));
        refused(
                "switchboard.reason.taken.key",
                () -> reasons.add(terms("AILLEURS", "Autrement", "1")));
        long id = add(NEW);
        refused(
                "switchboard.reason.taken.key",
                () ->
                        reasons.change(
                                id, row(id).version(), terms("ELEC", "Élections", "1"), false));
        assertThat(row(id).terms().key()).isEqualTo("L");
    }

    @Test
    @Tag("TEL-55")
    void what_another_has_changed_since_is_not_overwritten() {
        long id = add(NEW);
        int shown = row(id).version();
        database.transaction(() -> reasons.change(id, shown, terms("ELEC", "Vote", "V"), false));

        refused(
                "switchboard.reason.changedSince",
                () -> reasons.change(id, shown, terms("ELEC", "Scrutin", "S"), false));
        assertThat(row(id).terms().label()).isEqualTo("Vote");
        refused("switchboard.reason.gone", () -> reasons.change(7, 0, NEW, false));
        refused("switchboard.reason.gone", () -> reasons.move(7, 1));
    }

    @Test
    @Tag("TEL-55")
    void a_label_may_hold_signs_of_programs_and_loses_what_nobody_sees() {
        assertThat(terms("A", "<script>alert(1)</script>", "").label())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(terms("A", "#{7*7} =1+1", "").label()).isEqualTo("#{7*7} =1+1");
        assertThat(terms("A", "\u202eTitre\u200f de\u2066 séjour\u0000\n", "").label())
                .isEqualTo("Titre de séjour");
        assertThat(terms("A", "é".repeat(80), "").label()).hasSize(80);
        assertThatThrownBy(() -> terms("A", "é".repeat(200), ""))
                .hasMessage("switchboard.reason.wrong.label")
                .extracting(e -> ((RuleBroken) e).arguments())
                .isEqualTo(List.of(80, 200));
        assertThatThrownBy(() -> terms("A", "\u202e\u200f ", ""))
                .hasMessage("switchboard.reason.wrong.label");
    }

    @ParameterizedTest
    @Tag("TEL-55")
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//exemple.gouv.fr/a",
                "exemple.gouv.fr",
                "https:///a",
                "https://moi@exemple.gouv.fr/",
                "https://exemple.gouv.fr/a b",
                "https://exemple.gouv.fr/\"onclick=\"x",
                "ftp://exemple.gouv.fr/a"
            })
    void what_is_no_page_of_a_website_is_refused(String page) {
        assertThatThrownBy(() -> new CallReasonTerms("A", "Motif", page, ""))
                .hasMessage("switchboard.reason.wrong.page");
    }

    @Test
    @Tag("TEL-55")
    void a_page_is_an_address_of_a_website_of_at_most_300_signs() {
        String longest = "https://exemple.gouv.fr/" + "a".repeat(276);
        assertThat(new CallReasonTerms("A", "Motif", " " + longest + " ", "").page())
                .isEqualTo(longest);
        assertThatThrownBy(() -> new CallReasonTerms("A", "Motif", longest + "a", ""))
                .hasMessage("switchboard.reason.wrong.page");
        assertThat(new CallReasonTerms("A", "Motif", "HTTP://exemple.gouv.fr", "").page())
                .isEqualTo("HTTP://exemple.gouv.fr");
    }

    @ParameterizedTest
    @Tag("TEL-55")
    @CsvSource({
        "'', Motif, '', switchboard.reason.wrong.code",
        "É, Motif, '', switchboard.reason.wrong.code",
        "TREIZE-SIGNES, Motif, '', switchboard.reason.wrong.code",
        "A--B, Motif, '', switchboard.reason.wrong.code",
        "A, '', '', switchboard.reason.wrong.label",
        "A, '…', '', switchboard.reason.wrong.label",
        "A, Motif, 12, switchboard.reason.wrong.key",
        "A, Motif, é, switchboard.reason.wrong.key",
        "A, Motif, ' + ', switchboard.reason.wrong.key"
    })
    void other_terms_that_cannot_be_are_refused(
            String code, String label, String key, String sentence) {
        assertThatThrownBy(() -> new CallReasonTerms(code, label, "", key))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(sentence);
    }

    @Test
    @Tag("TEL-56")
    void a_reason_with_calls_is_withdrawn_keeps_its_calls_and_frees_its_key() {
        CallTallies tallies = database.boundary(CallTallies.class);
        long id = add(NEW);
        database.transaction(() -> tallies.press("0123456789abcdef", "ELEC", Duration.ZERO));

        refused("switchboard.reason.counted", () -> reasons.remove(id));
        database.transaction(() -> reasons.change(id, row(id).version(), row(id).terms(), true));

        assertThat(row(id).withdrawnOn()).contains(LocalDate.of(2021, 5, 31));
        assertThat(row(id).calls()).isEqualTo(1);
        assertThat(row(id).terms().key()).isEmpty();
        assertThat(tallies.rows()).extracting(TallyRow::code).doesNotContain("ELEC");
        refused(
                "switchboard.tally.withdrawn",
                () -> tallies.press("fedcba9876543210", "ELEC", Duration.ZERO));
        add(terms("VOTE", "Vote", "L"));

        database.transaction(
                () ->
                        reasons.change(
                                id, row(id).version(), terms("ELEC", "Élections", "Z"), false));
        assertThat(row(id).isInUse()).isTrue();
    }

    @Test
    @Tag("TEL-56")
    void one_without_calls_goes_to_the_bin_and_comes_back_unless_its_place_is_taken() {
        database.offering(database.boundary(ReasonReturns.class));
        Bin bin = database.boundary(Bin.class);
        long id = add(NEW);

        OptionalLong binned = database.transaction(() -> reasons.remove(id));
        assertThat(reasons.all()).noneMatch(row -> row.id() == id);
        assertThat(database.transaction(() -> reasons.remove(id))).isEmpty();
        database.transaction(() -> bin.restore(binned.orElseThrow()));
        assertThat(row(id).terms().label()).isEqualTo("Élections");

        OptionalLong again = database.transaction(() -> reasons.remove(id));
        add(terms("VOTE", "elections", "V"));
        refused("switchboard.reason.taken.label", () -> bin.restore(again.orElseThrow()));
        assertThat(bin.rows()).hasSize(1);
    }

    @Test
    @Tag("TEL-62")
    void a_reason_is_found_by_its_label_its_code_and_its_page_from_the_moment_it_is_said() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableReasons.class));
        long id = add(NEW);
        assertThat(index.records("callReason"))
                .filteredOn(record -> record.title().equals("Élections"))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.page()).isEqualTo("/telephone/motifs#motif-ELEC");
                            assertThat(record.text()).contains("ELEC", "exemple.gouv.fr/elections");
                            assertThat(record.roles())
                                    .contains(Roles.SECRETARY_GENERAL)
                                    .doesNotContain(Roles.STAFF);
                        });

        CallReasonRow first = reasons.all().get(0);
        database.transaction(
                () ->
                        reasons.change(
                                first.id(),
                                first.version(),
                                terms("TITRE", "Titres de séjour", "1"),
                                false));
        assertThat(index.records("callReason"))
                .extracting(SearchRecord::title)
                .contains("Titres de séjour")
                .doesNotContain("Titre de séjour");
        database.transaction(() -> reasons.remove(id));
        assertThat(index.records("callReason"))
                .extracting(SearchRecord::title)
                .doesNotContain("Élections");
    }

    private long add(CallReasonTerms terms) {
        return database.transaction(() -> reasons.add(terms));
    }

    private CallReasonRow row(long id) {
        return reasons.all().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private static CallReasonTerms terms(String code, String label, String key) {
        return new CallReasonTerms(code, label, "", key);
    }

    private void refused(String sentence, Runnable what) {
        assertThatThrownBy(() -> database.transaction(what))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(sentence);
    }
}
