package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A préfecture A, whose services its partner B tests. */
class MysteryExchangesTest {

    private final MysteryCase a = new MysteryCase();
    private final MysteryCase b = new MysteryCase();
    private long ours;
    private long theirs;

    @BeforeEach
    void order() {
        ours = a.drawn("a", 6);
        theirs = b.take(a.order(ours));
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
    }

    private void tell(int index, Map<String, Integer> marks, String remark) {
        b.tell(
                b.contacts(theirs).get(index),
                MysteryCase.entry(
                        ContactOutcome.ANSWERED,
                        MysteryCase.marks(b.sheet(theirs), marks),
                        remark,
                        false),
                true);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    @Tag("ECO-74")
    void an_order_brings_all_that_is_needed_and_no_result() {
        assertThat(text(a.order(ours))).doesNotContain("issue", "notes", "remarque");
        MysterySheet sheet = b.sheet(theirs);
        assertThat(sheet.survey().direction()).isEqualTo(MysteryDirection.THEIRS);
        assertThat(sheet.survey().reference()).isEqualTo(a.survey(ours).reference());
        assertThat(sheet.survey().state()).isEqualTo(MysteryState.DRAWN);
        assertThat(sheet.grid().criteria())
                .extracting(MysteryCriterionRow::written)
                .isEqualTo(
                        a.sheet(ours).grid().criteria().stream()
                                .map(MysteryCriterionRow::written)
                                .toList());
        assertThat(b.contacts(theirs))
                .extracting(row -> row.code() + row.plannedOn() + row.service().code())
                .isEqualTo(
                        a.contacts(ours).stream()
                                .map(row -> row.code() + row.plannedOn() + row.service().code())
                                .toList());
        b.refuses(
                "listening.mystery.theirs",
                () ->
                        b.database.transaction(
                                () ->
                                        b.grids.keep(
                                                theirs, new TestedUnitRow(0, "", "Autre", "x"))));
    }

    @Test
    @Tag("ECO-75")
    void what_b_marks_comes_to_what_was_worked_out_by_hand_in_a() {
        tell(0, Map.of("T1", 0, "T5", 1, "T4", -1), "Musique d’attente \"forte\"");
        b.tell(
                b.contacts(theirs).get(1),
                MysteryCase.entry(ContactOutcome.NO_ANSWER, Map.of(), "", false),
                true);
        assertThat(a.take(b.back(theirs))).isEqualTo(ours);
        MysteryResult result = a.result(ours);
        assertThat(result.score().got()).as("9 + 0").isEqualByComparingTo("9");
        assertThat(result.score().possible()).as("13 + 3").isEqualByComparingTo("16");
        assertThat(result.score().percent()).contains(new BigDecimal("56.3"));
        assertThat(result.remarks()).containsExactly("Musique d’attente \"forte\"");
        assertThat(a.contacts(ours).get(0).entry().orElseThrow().madeAt())
                .as("9 h 47, rounded")
                .contains(LocalTime.of(9, 30));
    }

    @Test
    @Tag("ECO-76")
    void the_same_file_twice_changes_nothing_and_a_new_order_replaces_what_is_not_told() {
        tell(0, Map.of(), "");
        a.take(b.back(theirs));
        long again = a.receive(b.back(theirs)).id().orElseThrow();
        ExchangePreview preview =
                a.database.transaction(() -> a.exchanges.preview(again)).orElseThrow();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.same()).isEqualTo(1);
        assertThat(preview.isConfirmable()).isFalse();
        int version = a.contacts(ours).get(0).version();
        a.database.transaction(() -> a.exchanges.confirm(again));
        assertThat(a.contacts(ours).get(0).version()).isEqualTo(version);

        byte[] same = a.order(ours);
        long sameOrder = b.receive(same).id().orElseThrow();
        assertThat(
                        b.database
                                .transaction(() -> b.exchanges.preview(sameOrder))
                                .orElseThrow()
                                .isConfirmable())
                .isFalse();

        a.draw(ours, 6, 99, true);
        assertThat(b.take(a.order(ours))).isEqualTo(theirs);
        assertThat(b.contacts(theirs))
                .extracting(MysteryContactRow::code)
                .isEqualTo(a.contacts(ours).stream().map(MysteryContactRow::code).toList());
        assertThat(b.survey(theirs).made()).isEqualTo(1);
    }

    @Test
    @Tag("ECO-77")
    void a_corrected_return_replaces_what_it_names_unless_the_survey_is_closed() {
        tell(0, Map.of(), "Avant");
        tell(1, Map.of(), "Autre");
        a.take(b.back(theirs));
        tell(0, Map.of("T1", 0), "Après");
        byte[] corrected = b.back(theirs);
        a.take(corrected);
        assertThat(a.result(ours).remarks()).containsExactly("Après", "Autre");
        long contact = a.contacts(ours).get(0).id();
        assertThat(
                        a.database.transaction(
                                () ->
                                        a.database
                                                .boundary(Changes.class)
                                                .of(MysteryContacts.SUBJECT, contact)))
                .hasSize(2);
        int shown = a.survey(ours).version();
        a.database.transaction(() -> a.surveys.close(ours, shown));
        assertThat(keys(a, text(corrected))).containsExactly("listening.exchange.closed");
    }

    @Test
    @Tag("ECO-76")
    void a_bad_file_writes_nothing_and_says_where_and_what() {
        tell(0, Map.of("T7", 1), "");
        String good = text(b.back(theirs));
        String code = b.contacts(theirs).get(0).code();

        assertThat(keys(a, good.replace("\"version\": 1", "\"version\": 2")))
                .containsExactly("listening.exchange.version");
        assertThat(keys(a, good.replace("clu-enquete-mystere", "autre")))
                .containsExactly("listening.exchange.format");
        assertThat(keys(a, good.replace(a.survey(ours).reference(), "une-autre")))
                .containsExactly("listening.exchange.otherSurvey");
        assertThat(keys(b, good)).containsExactly("listening.exchange.ownReturn");
        assertThat(keys(a, good.substring(0, good.length() / 2)))
                .containsExactly("listening.exchange.truncated");
        assertThat(keys(a, " ")).containsExactly("listening.exchange.empty");
        assertThat(keys(a, "a;b;c")).containsExactly("listening.exchange.notJson");
        assertThat(keys(a, "{\"a\": *x}")).hasSize(1);
        assertThat(keys(a, good.replace("\"critere\": \"T7\"", "\"critere\": \"T99\"")))
                .containsExactly("listening.contact.criterion.unknown");
        assertThat(keys(a, good.replace("\"note\": 2", "\"note\": 9")))
                .containsExactly("listening.contact.mark.outside");
        assertThat(keys(a, good.replace("2021-05-04", "2021-06-04")))
                .containsExactly("listening.contact.day.outside");
        assertThat(keys(a, good.replace("2021-05-04", "2021-02-31")))
                .contains("listening.exchange.form");
        assertThat(keys(a, good.replace("\"" + code + "\"", "\"C999\"")))
                .containsExactly("listening.exchange.contactUnknown");
        assertThat(keys(a, good.replace("\"repondu\"", "\"peut-etre\"")))
                .containsExactly("listening.exchange.choice");
        assertThat(keys(a, good.replace("\"sonneries\": 3", "\"agent\": \"Camille\"")))
                .containsExactly("listening.exchange.unknownField");
        assertThat(keys(a, good.replace("\"notes\"", "\"remarque\": \"Mme Exemple\", \"notes\"")))
                .containsExactly("listening.contact.name");

        List<ExchangeFault> faults = a.receive(good.replace("2021-05-04", "2021-06-04")).faults();
        assertThat(faults.get(0).line()).isGreaterThan(8);
        assertThat(faults.get(0).where()).isEqualTo(code);
        assertThat(a.receive(new byte[ExchangeFile.MOST]).faults())
                .extracting(ExchangeFault::key)
                .containsExactly("listening.exchange.tooLarge");
        assertThat(a.survey(ours).made()).as("nothing is written").isZero();
    }

    @Test
    @Tag("ECO-74")
    void an_order_that_changes_the_grid_is_refused_once_a_contact_is_told() {
        tell(0, Map.of(), "");
        String changed = text(a.order(ours)).replace("\"poids\": 4", "\"poids\": 5");
        assertThat(keys(b, changed)).containsExactly("listening.exchange.partsChanged");
        try (MysteryCase c = new MysteryCase()) {
            long other = c.take(a.order(ours));
            assertThat(c.take(changed.getBytes(StandardCharsets.UTF_8))).isEqualTo(other);
            assertThat(c.sheet(other).grid().criteria().get(6).weight()).isEqualTo(5);
            assertThat(c.contacts(other)).hasSize(6);
        }
    }

    @Test
    @Tag("ECO-75")
    void what_was_made_of_a_former_draw_is_shown_and_ignored_and_the_rest_comes_in() {
        tell(0, Map.of(), "");
        String former = b.contacts(theirs).get(0).code();
        a.draw(ours, 6, 99, true);
        b.take(a.order(ours));
        long only = a.receive(b.back(theirs)).id().orElseThrow();
        assertThat(preview(a, only).isConfirmable()).as("nothing but what is ignored").isFalse();

        MysteryContactRow next =
                b.contacts(theirs).stream()
                        .filter(row -> row.entry().isEmpty())
                        .findFirst()
                        .orElseThrow();
        b.tell(
                next,
                MysteryCase.entry(
                        ContactOutcome.ANSWERED,
                        MysteryCase.marks(b.sheet(theirs), Map.of()),
                        "",
                        false),
                true);
        long waiting = a.receive(b.back(theirs)).id().orElseThrow();
        assertThat(preview(a, waiting).changes())
                .extracting(one -> one.kind() + " " + one.code())
                .containsExactlyInAnyOrder("IGNORED " + former, "ADDED " + next.code());
        a.database.transaction(() -> a.exchanges.confirm(waiting));
        assertThat(a.contacts(ours))
                .filteredOn(MysteryContactRow::isMade)
                .extracting(MysteryContactRow::code)
                .containsExactly(next.code());
    }

    private static ExchangePreview preview(MysteryCase of, long waiting) {
        return of.database.transaction(() -> of.exchanges.preview(waiting)).orElseThrow();
    }

    @Test
    @Tag("ECO-76")
    void a_file_that_has_waited_for_more_than_seven_days_is_gone() {
        tell(0, Map.of(), "");
        long waiting = a.receive(b.back(theirs)).id().orElseThrow();
        a.database.at(Instant.parse("2021-06-07T08:00:00Z"));
        assertThat(preview(a, waiting).isConfirmable()).isTrue();
        a.database.at(Instant.parse("2021-06-07T08:00:01Z"));
        assertThat(a.database.transaction(() -> a.exchanges.preview(waiting))).isEmpty();
        a.refuses(
                "listening.exchange.gone",
                () -> a.database.transaction(() -> a.exchanges.confirm(waiting)));
    }

    @Test
    @Tag("ECO-74")
    void an_order_changes_the_medium_only_while_nothing_is_told() {
        String changed = text(a.order(ours)).replace("\"telephone\"", "\"courriel\"");
        assertThat(changed).isNotEqualTo(text(a.order(ours)));
        tell(0, Map.of(), "");
        assertThat(keys(b, changed)).containsExactly("listening.exchange.mediumChanged");
        try (MysteryCase c = new MysteryCase()) {
            long other = c.take(a.order(ours));
            c.take(changed.getBytes(StandardCharsets.UTF_8));
            assertThat(c.survey(other).terms().medium()).isEqualTo(MysteryMedium.EMAIL);
        }
    }

    private static List<String> keys(MysteryCase of, String file) {
        MysteryExchanges.Received received = of.receive(file);
        assertThat(received.id()).as("nothing waits").isEmpty();
        return received.faults().stream().map(ExchangeFault::key).toList();
    }
}
