package fr.prefecture.clu.home;

import static fr.prefecture.clu.home.HomeCase.APRIL;
import static fr.prefecture.clu.home.HomeCase.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FrozenMonthsTest {

    private static final Recipient CAMILLE =
            new Recipient("referent", "Camille", "camille@prefecture.example");

    private final HomeCase it = new HomeCase();

    @BeforeEach
    void begin() {
        it.calls.percent.put(APRIL, 78);
        it.calls.percent.put(MAY, 81);
        it.actions.late.put(LocalDate.of(2021, 5, 31), 3L);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("HOM-10")
    void a_month_that_is_over_is_frozen_with_who_did_it_and_when() {
        freeze(MAY);

        FrozenMonthRow row = it.months.find(MAY).orElseThrow();
        assertThat(row.frozenBy()).hasValue("referent");
        assertThat(row.frozenAt()).isEqualTo(HomeCase.TENTH_OF_JUNE);
        assertThat(row.tiles())
                .extracting(MonthTile::tile)
                .containsExactly(Tile.EXAMINATION_TIME, Tile.ANSWER_RATE, Tile.LATE_ACTIONS);
        MonthTile calls = row.tiles().get(1);
        assertThat(calls.value().orElseThrow()).isEqualByComparingTo("81");
        assertThat(calls.before().orElseThrow()).isEqualByComparingTo("78");
        assertThat(calls.verdict()).isEqualTo(it.tile(MAY, Tile.ANSWER_RATE).verdict());
        assertThat(calls.figure().dataDate()).isEqualTo("2021-05-31");
        assertThat(calls.figure().page()).isEqualTo("/telephone?mois=2021-05");
        assertThat(it.database.boundary(Changes.class).of(FrozenMonths.SUBJECT, MAY)).hasSize(1);
    }

    @Test
    @Tag("HOM-13")
    @Tag("IND-50")
    void a_frozen_month_keeps_what_was_shown_and_what_limited_it() {
        FigureCaveats caveats =
                new FigureCaveats(Optional.empty(), true, 2, 3, 30)
                        .covered(new FigureCoverage(20, 21, 1, FigureCoverage.Unit.DAYS));
        it.calls.caveats.put(MAY, caveats);
        freeze(MAY);
        MonthTile tile = it.months.find(MAY).orElseThrow().tiles().get(1);
        assertThat(tile.figure().caveats()).isEqualTo(caveats);
        assertThat(tile.verdict()).isEqualTo(FigureTarget.Verdict.UNDECIDED);
        assertThat(tile.value()).contains(new BigDecimal("81.0"));
        assertThat(it.months.find(MAY).orElseThrow().tiles().get(2).value())
                .as("a count has no decimal")
                .contains(new BigDecimal("3"));
        assertThat(it.database.boundary(Changes.class).of(FrozenMonths.SUBJECT, MAY).get(0).after())
                .contains("LATE_ACTIONS=3 ")
                .contains("ANSWER_RATE=81.0 UNDECIDED");
    }

    @Test
    @Tag("HOM-10")
    void a_month_that_lasts_is_not_frozen() {
        it.calls.percent.put(MAY.plusMonths(1), 90);

        assertThatThrownBy(() -> freeze(MAY.plusMonths(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("home.freeze.notOver");
    }

    @Test
    @Tag("HOM-11")
    void it_freezes_by_itself_on_the_fifth_worked_day_or_as_soon_after_as_can_be() {
        it.database.at(Instant.parse("2021-06-07T21:59:00Z"));
        assertThat(it.months.due())
                .as("Tuesday 1 to Monday 7 June are five worked days")
                .hasValue(MAY);
        it.database.at(Instant.parse("2021-06-06T10:00:00Z"));
        assertThat(it.months.due()).isEmpty();
        it.database.at(Instant.parse("2021-06-30T10:00:00Z"));
        assertThat(it.months.due()).hasValue(MAY);

        Optional<FrozenMonthRow> frozen =
                it.database.transaction(() -> it.months.freezeByItself(MAY));

        assertThat(frozen.orElseThrow().frozenBy()).isEmpty();
        assertThat(it.months.due()).as("it is still to be sent").hasValue(MAY);
        send(List.of());
        assertThat(it.months.due()).isEmpty();
    }

    @Test
    @Tag("HOM-11")
    void months_that_were_missed_since_the_first_one_frozen_are_frozen_later_and_not_sent() {
        YearMonth february = YearMonth.of(2021, 2);
        it.calls.percent.put(february, 70);
        assertThat(it.months.missed()).as("none was ever frozen").isEmpty();
        freeze(february);

        assertThat(it.months.missed()).containsExactly(february.plusMonths(1), APRIL);
        it.database.transaction(() -> it.months.freezeByItself(APRIL));
        it.database.transaction(() -> it.months.freezeByItself(february.plusMonths(1)));
        assertThat(it.months.missed())
                .as("nothing of March was counted yet")
                .containsExactly(february.plusMonths(1));
        assertThat(it.months.find(APRIL).orElseThrow().frozenBy()).isEmpty();
        assertThat(it.database.boundary(Mailings.class).of(MonthMessages.KIND, APRIL.toString()))
                .isEmpty();
        it.database.at(Instant.parse("2023-06-10T08:00:00Z"));
        assertThat(it.months.missed())
                .as("of a year and no longer")
                .hasSize(11)
                .startsWith(YearMonth.of(2022, 6))
                .endsWith(YearMonth.of(2023, 4));
    }

    @Test
    @Tag("HOM-12")
    void a_month_is_frozen_once_by_whomever_it_is_asked_for_again() {
        freeze(MAY);
        it.database.as("collegue").at(HomeCase.TENTH_OF_JUNE.plusSeconds(60));
        it.calls.percent.put(MAY, 84);
        freeze(MAY);
        Optional<FrozenMonthRow> again =
                it.database.transaction(() -> it.months.freezeByItself(MAY));

        FrozenMonthRow row = it.months.find(MAY).orElseThrow();
        assertThat(row.frozenBy()).hasValue("referent");
        assertThat(row.tiles().get(1).value().orElseThrow()).isEqualByComparingTo("81");
        assertThat(again).hasValue(row);
        assertThat(it.database.boundary(Changes.class).of(FrozenMonths.SUBJECT, MAY)).hasSize(1);
    }

    @Test
    @Tag("HOM-13")
    void a_later_correction_does_not_change_it_and_can_be_told() {
        freeze(MAY);
        it.calls.percent.put(MAY, 84);

        MonthTile frozen = it.months.find(MAY).orElseThrow().tiles().get(1);
        assertThat(frozen.value().orElseThrow()).isEqualByComparingTo("81");
        assertThat(frozen.differsFrom(it.tile(MAY, Tile.ANSWER_RATE))).isTrue();
        it.calls.percent.put(MAY, 81);
        assertThat(frozen.differsFrom(it.tile(MAY, Tile.ANSWER_RATE))).isFalse();
        it.calls.percent.remove(MAY);
        assertThat(frozen.differsFrom(it.tile(MAY, Tile.ANSWER_RATE))).isTrue();
    }

    @Test
    @Tag("HOM-1")
    void a_frozen_tile_is_told_to_those_only_who_may_read_its_source() {
        it.delays.days.put(MAY, 124L);
        freeze(MAY);
        it.database.in(Roles.SWITCHBOARD);

        assertThat(it.months.find(MAY).orElseThrow().tiles())
                .extracting(MonthTile::tile)
                .containsExactly(Tile.ANSWER_RATE, Tile.LATE_ACTIONS);
    }

    @Test
    @Tag("HOM-14")
    void a_month_of_which_nothing_was_counted_is_refused_and_told() {
        it.calls.percent.remove(MAY);

        assertThatThrownBy(() -> freeze(MAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("home.freeze.noData");
        Optional<FrozenMonthRow> byItself =
                it.database.transaction(() -> it.months.freezeByItself(MAY));
        assertThat(byItself).as("late actions alone make no month").isEmpty();
        assertThat(it.months.find(MAY)).isEmpty();

        FreezingAlerts alerts = it.database.boundary(FreezingAlerts.class);
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.messageKey()).isEqualTo("home.alert.notFrozen");
                            assertThat(alert.arguments()).containsExactly(MAY);
                            assertThat(alert.roles()).containsExactly(Roles.QUALITY);
                        })
                .extracting(Alert::page)
                .isEqualTo("/?mois=2021-05");
        it.database.at(Instant.parse("2021-06-06T10:00:00Z"));
        assertThat(alerts.alerts()).as("it is not time yet").isEmpty();
        it.database.at(HomeCase.TENTH_OF_JUNE);
        it.calls.percent.put(MAY, 81);
        assertThat(alerts.alerts())
                .as("there are data")
                .extracting(Alert::messageKey)
                .containsExactly("home.alert.freezing");
        freeze(MAY);
        assertThat(alerts.alerts()).as("it may be sent at the next look").isEmpty();
        it.database.at(HomeCase.TENTH_OF_JUNE.plusSeconds(2 * 3600));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("home.alert.notSent");
        send(List.of());
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    @Tag("HOM-15")
    void those_who_asked_are_sent_the_month_once() {
        freeze(MAY);
        assertThat(it.months.due()).as("frozen by hand, still to be sent").hasValue(MAY);
        for (int i = 0; i < 3; i++) {
            send(List.of(CAMILLE));
        }

        List<MailingRow> sent = sent();
        assertThat(sent).hasSize(1);
        assertThat(it.database.boundary(Mailings.class).messages(sent.get(0).id()))
                .extracting(MessageRow::address)
                .containsExactly("camille@prefecture.example");
        assertThat(it.months.due()).isEmpty();
    }

    @Test
    @Tag("HOM-15")
    void a_month_is_settled_when_nobody_asked_for_it() {
        freeze(MAY);
        send(List.of());
        send(List.of(CAMILLE));

        assertThat(sent()).as("who asks later gets the next one").isEmpty();
    }

    @Test
    @Tag("HOM-16")
    void the_email_carries_what_was_written_and_the_page_as_pdf() {
        freeze(MAY);
        send(List.of(CAMILLE));

        Draft draft = it.database.boundary(MonthMessages.class).draft(MAY.toString(), 1, CAMILLE);
        assertThat(draft.subject()).isEqualTo("Mai 2021");
        assertThat(draft.text()).isEqualTo("Le mois");
        assertThat(draft.html()).isEqualTo("<p>Le mois</p>");
        assertThat(draft.enclosures())
                .singleElement()
                .satisfies(
                        pdf ->
                                assertThat(new String(pdf.content(), StandardCharsets.ISO_8859_1))
                                        .startsWith("%PDF"))
                .extracting(Enclosure::name)
                .isEqualTo("tableau-de-bord-2021-05.pdf");
        assertThatThrownBy(
                        () ->
                                it.database
                                        .boundary(MonthMessages.class)
                                        .draft(APRIL.toString(), 1, CAMILLE))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("home.letter.unknown");
    }

    private void freeze(YearMonth month) {
        it.database.transaction(() -> it.months.freeze(month));
    }

    private void send(List<Recipient> readers) {
        Paper paper = it.database.boundary(MonthPapers.class).paper(MonthExamples.sheet());
        it.database.transaction(
                () ->
                        it.months.send(
                                MAY,
                                new MonthText("Mai 2021", "Le mois", "<p>Le mois</p>", paper),
                                readers));
    }

    private List<MailingRow> sent() {
        return it.database.boundary(Mailings.class).of(MonthMessages.KIND, MAY.toString());
    }
}
