package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.InboundExamples.MONDAY;
import static fr.prefecture.clu.letters.InboundExamples.cells;
import static fr.prefecture.clu.letters.InboundExamples.service;
import static fr.prefecture.clu.letters.InboundExamples.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundImportsTest {

    private static final long IMPORT = 7;

    private final Database database =
            Database.empty().at(Instant.parse("2021-07-05T10:00:00Z")).as("standard");
    private final InboundImports imports = database.boundary(InboundImports.class);
    private final Map<String, String> right = row("2021-W18", "", "courriel", "10", "8", "6");
    private long titles;

    @BeforeEach
    void aService() {
        titles = service(database, "Bureau des titres");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("LET-54")
    void a_row_is_found_right_by_its_service_whatever_the_accents_and_imported_once() {
        Checked checked = check(right);
        assertThat(checked.isRight()).isTrue();
        add(right);
        assertThat(rows()).singleElement().extracting(InboundRow::monday).isEqualTo(MONDAY);
        assertThat(database.transaction(() -> imports.known("", List.of(checked.identity()))))
                .isEqualTo(1);
        add(row("", "05/05/2021", "formulaire", "10", "8", "6"));
        assertThat(rows()).as("the same week by a day of it").hasSize(1);
        assertThat(database.boundary(Changes.class).of(InboundMails.SUBJECT, rows().get(0).id()))
                .isNotEmpty();
    }

    @Test
    @Tag("LET-54")
    void a_week_twice_with_other_figures_is_refused_in_a_file_and_against_what_is_known() {
        Function<Map<String, String>, Checked> check =
                database.transaction(() -> imports.check(""));
        Map<String, String> other = row("2021-W18", "", "courriel", "10", "8", "5");
        assertThat(check.apply(right).isRight()).isTrue();
        assertThat(check.apply(right).isRight()).as("a duplicate").isTrue();
        assertThat(check.apply(other).key()).isEqualTo("letters.inbound.twice");
        assertThat(check.apply(row("2021-W18", "", "courrier", "10", "8", "5")).isRight())
                .as("another channel")
                .isTrue();
        add(right);
        assertThat(check(other).key()).isEqualTo("letters.inbound.twice");
        assertThatThrownBy(() -> add(other))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.inbound.twice");
    }

    @ParameterizedTest
    @Tag("LET-51")
    @Tag("LET-53")
    @CsvSource(
            delimiter = '|',
            value = {
                "service | Ailleurs | letters.inbound.service.notKnown",
                "week | 2021-W53 | letters.inbound.week.unknown",
                "week | 2021-W28 | letters.inbound.future",
                "channel | fax | letters.inbound.channel.unknown",
                "received | N/C | letters.inbound.cell.notKnown",
                "answered | 11 | letters.inbound.answered.more"
            })
    void what_cannot_be_read_is_refused_with_its_column(String column, String text, String key) {
        Map<String, String> wrong = new HashMap<>(right);
        wrong.put(column, text);
        Checked checked = check(wrong);
        assertThat(checked.key()).isEqualTo(key);
        assertThat(checked.column()).isEqualTo(column);
    }

    @Test
    @Tag("LET-55")
    void an_undone_import_takes_back_its_weeks_but_for_those_corrected_since() {
        add(right);
        add(row("2021-W19", "", "courriel", "5", "5", "5"));
        InboundRow first = rows().get(0);
        typed(
                database,
                MONDAY,
                new TypedInbound(
                        titles, InboundChannel.ELECTRONIC, first.version(), cells("10", "8", "7")));
        long second = rows().get(1).id();
        database.transaction(() -> imports.undo(IMPORT));
        assertThat(rows()).singleElement().extracting(InboundRow::monday).isEqualTo(MONDAY);
        assertThat(database.boundary(Changes.class).of(InboundMails.SUBJECT, second)).isNotEmpty();
    }

    private static Map<String, String> row(
            String week, String date, String channel, String... counts) {
        Map<String, String> row = cells(counts);
        row.put("service", "BUREAU des titrés");
        row.put("week", week);
        row.put("date", date);
        row.put("channel", channel);
        return row;
    }

    private Checked check(Map<String, String> cells) {
        return database.transaction(() -> imports.check("").apply(cells));
    }

    private void add(Map<String, String> row) {
        database.transaction(
                () -> {
                    imports.add(IMPORT, "", List.of(row));
                    imports.added(IMPORT);
                });
    }

    private List<InboundRow> rows() {
        return database.transaction(
                () ->
                        database.boundary(InboundMails.class)
                                .rows(
                                        ReportingPeriod.of(YearMonth.of(2021, 5)),
                                        Optional.empty(),
                                        Optional.empty()));
    }
}
