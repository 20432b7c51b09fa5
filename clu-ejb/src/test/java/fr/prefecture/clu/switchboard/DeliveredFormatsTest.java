package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeliveredFormatsTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-09T07:00:00Z")).as("standard");
    private final DeliveredFormats delivered = database.boundary(DeliveredFormats.class);
    private final Contributions contributions = database.boundary(Contributions.class);
    private final Sources sources = database.boundary(Sources.class);
    private final Changes changes = database.boundary(Changes.class);

    private long annexe;

    @BeforeEach
    void a_source_is_known() {
        annexe = database.transaction(() -> contributions.source("annexe").id());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-72")
    void a_folder_delivers_anything_until_its_first_file_has_said_what() {
        assertThat(formats().accepted()).isEmpty();
        assertThat(formats().accepts(LogFormat.OXE_TICKET)).isTrue();

        database.transaction(() -> delivered.adopt("annexe", LogFormat.CUCM));
        database.transaction(() -> delivered.adopt("annexe", LogFormat.QUEUE_LOG));

        assertThat(formats().accepted()).containsExactly(LogFormat.CUCM);
        assertThat(formats().accepts(LogFormat.QUEUE_LOG)).isFalse();
        assertThat(changes.of("switchboard.sourceFormats", annexe))
                .extracting(ChangeRow::before, ChangeRow::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "CUCM"));
    }

    @Test
    @Tag("TEL-72")
    void people_switch_formats_on_and_off_and_one_stays_on() {
        choose(Set.of(LogFormat.QUEUE_LOG, LogFormat.MASTER_CSV), false, "");
        choose(Set.of(LogFormat.MASTER_CSV), true, " ");

        assertThat(formats().accepted()).containsExactly(LogFormat.MASTER_CSV);
        assertThat(formats().gmt()).isTrue();
        assertThat(changes.of("switchboard.sourceFormats", annexe))
                .extracting(ChangeRow::after)
                .containsExactly("MASTER_CSV; GMT", "QUEUE_LOG,MASTER_CSV");
        assertThatThrownBy(() -> choose(Set.of(), false, ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.source.formats.noneChosen");
    }

    @Test
    @Tag("TEL-73")
    void the_order_of_columns_is_kept_as_it_is_told_with_those_that_say_nothing() {
        choose(
                Set.of(LogFormat.MASTER_CSV),
                false,
                "Start; ,dstchannel,lastapp,lastdata,disposition");

        assertThat(formats().columns())
                .isEqualTo(
                        List.of("start", "", "dstchannel", "lastapp", "lastdata", "disposition"));
        assertThat(formats().columnWords())
                .isEqualTo("start,,dstchannel,lastapp,lastdata,disposition");
        choose(Set.of(LogFormat.MASTER_CSV), false, null);
        assertThat(formats().columns()).isEmpty();
    }

    @Test
    @Tag("TEL-73")
    void a_column_that_is_unknown_doubled_or_missing_is_refused() {
        assertRefused("start,lastapp,disposition,couleur", "switchboard.source.columns.unknown");
        assertRefused("start,start,lastapp,disposition", "switchboard.source.columns.twice");
        assertRefused("start,lastapp", "switchboard.source.columns.missing");
        assertRefused(",".repeat(40), "switchboard.source.columns.tooMany");
        assertThat(formats().columns()).isEmpty();
    }

    private void assertRefused(String columns, String why) {
        assertThatThrownBy(() -> choose(Set.of(LogFormat.MASTER_CSV), false, columns))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    private void choose(Set<LogFormat> accepted, boolean gmt, String columns) {
        database.transaction(() -> delivered.choose(annexe, accepted, gmt, columns));
    }

    private SourceFormats formats() {
        return sources.row(annexe).orElseThrow().formats();
    }
}
