package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.CommitteeExamples.body;
import static fr.prefecture.clu.committee.CommitteeExamples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemberImportsTest {

    private static final Map<String, String> MARTIN =
            row("Union des familles", "Associations d’usagers", "Mme Claire Martin", "1/1/2019");
    private static final Map<String, String> ROUX =
            row("Association des maires", "Élus", "M. Jean Roux", "2019-01-01");

    private final Database database = Database.empty().as("referent");
    private final MemberImports imports = database.boundary(MemberImports.class);
    private final Members members = database.boundary(Members.class);
    private final RepresentedBodies bodies = database.boundary(RepresentedBodies.class);

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<String, String> row(String body, String college, String name, String from) {
        return Map.of("body", body, "college", college, "name", name, "from", from);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private void add(long importId, List<Map<String, String>> rows) {
        database.transaction(
                () -> {
                    imports.add(importId, "comite", rows);
                    imports.added(importId);
                });
    }

    private List<Checked> check(List<Map<String, String>> rows) {
        return database.transaction(
                () -> {
                    var check = imports.check("comite");
                    return rows.stream().map(check).toList();
                });
    }

    private int known(List<Map<String, String>> rows) {
        List<String> identities = check(rows).stream().map(Checked::identity).toList();
        return database.transaction(() -> imports.known("comite", identities));
    }

    @Test
    @Tag("COM-22")
    void rows_become_organisations_and_members() {
        Map<String, String> whole = new HashMap<>(MARTIN);
        whole.putAll(
                Map.of(
                        "rank", "Suppléante",
                        "seat", "2",
                        "until", "31 décembre 2027",
                        "email", "c.martin@asso.example",
                        "phone", "04.76.01.02.03",
                        "format", "Gros caractères",
                        "arrangements", "Vélotypie, interprète LSF"));
        add(9, List.of(whole, ROUX));
        MemberRow martin = members.rows(MemberFilter.ALL).get(0);
        assertThat(martin.rank()).isEqualTo(Rank.SUBSTITUTE);
        assertThat(martin.until()).contains(LocalDate.of(2027, 12, 31));
        assertThat(martin.channel()).isEqualTo(Channel.EMAIL);
        assertThat(martin.format()).isEqualTo(Format.LARGE_PRINT);
        assertThat(martin.arrangements())
                .containsExactly(Arrangement.SIGN_LANGUAGE, Arrangement.LIVE_CAPTIONS);
        assertThat(bodies.all())
                .extracting(BodyRow::college, BodyRow::seats)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MemberCollege.USERS, 2),
                        org.assertj.core.groups.Tuple.tuple(MemberCollege.ELECTED, 1));
        assertThat(members.rows(MemberFilter.ALL).get(1).channel()).isEqualTo(Channel.POST);
    }

    @Test
    @Tag("COM-22")
    void the_same_table_twice_changes_nothing() {
        add(9, List.of(MARTIN, ROUX));
        List<MemberRow> before = members.rows(MemberFilter.ALL);
        assertThat(check(List.of(MARTIN, ROUX))).allMatch(Checked::isRight);
        assertThat(known(List.of(MARTIN, ROUX))).isEqualTo(2);
        add(10, List.of(MARTIN, ROUX));
        assertThat(members.rows(MemberFilter.ALL)).isEqualTo(before);
        database.transaction(() -> imports.undo(10));
        assertThat(members.rows(MemberFilter.ALL)).isEqualTo(before);
    }

    @Test
    @Tag("COM-22")
    void undone_it_takes_back_what_it_added_and_nothing_else() {
        long known = body(database, "Association des maires", MemberCollege.ELECTED, 2);
        database.transaction(() -> members.create(known, details("Luc Petit")));
        Map<String, String> second = with(ROUX, "seat", "2");
        add(9, List.of(MARTIN, second));
        assertThat(members.rows(MemberFilter.ALL)).hasSize(3);
        database.transaction(() -> imports.undo(9));
        assertThat(members.rows(MemberFilter.ALL))
                .extracting(MemberRow::name)
                .containsExactly("Luc Petit");
        assertThat(bodies.all()).extracting(BodyRow::id).containsExactly(known);
    }

    @Test
    @Tag("COM-22")
    void undone_it_leaves_who_was_corrected_or_called_since() {
        add(9, List.of(MARTIN, ROUX));
        MemberRow martin = members.rows(MemberFilter.ALL).get(0);
        MemberRow roux = members.rows(MemberFilter.ALL).get(1);
        database.transaction(
                () -> members.change(martin.id(), martin.version(), details("Camille Martin")));
        long meeting =
                database.transaction(
                        () ->
                                database.boundary(Meetings.class)
                                        .plan(
                                                MeetingExamples.on(
                                                        LooseDate.day(MeetingExamples.DAY))));
        database.transaction(
                () ->
                        database.boundary(Participations.class)
                                .invite(
                                        meeting,
                                        List.of(
                                                MeetingExamples.member(
                                                        roux.id(),
                                                        roux.name(),
                                                        roux.body(),
                                                        MemberCollege.ELECTED))));
        database.transaction(() -> imports.undo(9));
        assertThat(members.rows(MemberFilter.ALL))
                .extracting(MemberRow::id)
                .containsExactlyInAnyOrder(martin.id(), roux.id());
    }

    @Test
    @Tag("COM-22")
    void an_organisation_for_which_others_sit_since_stays() {
        add(9, List.of(MARTIN));
        BodyRow added = bodies.all().get(0);
        database.transaction(
                () ->
                        members.create(
                                added.id(),
                                details(
                                        "Luc Petit",
                                        1,
                                        Rank.SUBSTITUTE,
                                        LocalDate.of(2020, 1, 1),
                                        null)));
        database.transaction(() -> imports.undo(9));
        assertThat(bodies.all()).extracting(BodyRow::id).containsExactly(added.id());
        assertThat(members.rows(MemberFilter.ALL))
                .extracting(MemberRow::name)
                .containsExactly("Luc Petit");
    }

    @Test
    @Tag("COM-22")
    void a_wrong_cell_is_told_with_its_column() {
        assertWrong(with(MARTIN, "from", "31/06/2026"), "from", "committee.row.date");
        assertWrong(with(MARTIN, "until", "hier"), "until", "committee.row.date");
        assertWrong(with(MARTIN, "until", "31/12/2018"), "until", "committee.member.until.early");
        assertWrong(with(MARTIN, "college", "Ailleurs"), "college", "committee.row.college");
        assertWrong(with(MARTIN, "rank", "chef"), "rank", "committee.row.rank");
        assertWrong(with(MARTIN, "seat", "0"), "seat", "committee.row.seat");
        assertWrong(with(MARTIN, "channel", "pigeon"), "channel", "committee.row.channel");
        assertWrong(with(MARTIN, "format", "A3"), "format", "committee.row.format");
        assertWrong(
                with(MARTIN, "arrangements", "lsf, sourd"),
                "arrangements",
                "committee.row.arrangements");
        assertWrong(with(MARTIN, "email", "claire"), "email", "committee.member.email.wrong");
        assertWrong(with(MARTIN, "channel", "courriel"), "email", "committee.member.email.missing");
        assertWrong(with(MARTIN, "phone", "12"), "phone", "committee.member.phone.wrong");
        assertWrong(
                with(MARTIN, "function", "x".repeat(161)),
                "function",
                "committee.member.function.tooLong");
    }

    @Test
    @Tag("COM-22")
    void a_row_is_compared_with_what_is_kept_and_with_the_rows_before() {
        long known = body(database, "Association des maires", MemberCollege.ELECTED, 1);
        database.transaction(() -> members.create(known, details("Luc Petit")));
        List<Checked> checked =
                check(
                        List.of(
                                ROUX,
                                with(ROUX, "college", "Services"),
                                with(ROUX, "seat", "2"),
                                MARTIN,
                                MARTIN,
                                with(MARTIN, "name", "Luc Petit"),
                                with(with(MARTIN, "seat", "2"), "from", "1/1/2020"),
                                with(with(MARTIN, "seat", "3"), "name", "Luc Petit")));
        assertThat(checked)
                .extracting(row -> Optional.ofNullable(row.key()).orElse(""))
                .containsExactly(
                        "committee.member.taken.TITULAR",
                        "committee.row.otherCollege.ELECTED",
                        "committee.member.seat",
                        "",
                        "",
                        "committee.member.takenOpen.TITULAR",
                        "committee.member.twice",
                        "");
        assertThat(checked.get(3).identity()).isEqualTo(checked.get(4).identity());
        assertThat(bodies.all()).hasSize(1);
    }

    @Test
    void it_says_what_it_expects() {
        assertThat(imports.columns("comite"))
                .filteredOn(ImportColumn::required)
                .extracting(ImportColumn::code)
                .containsExactly("body", "college", "name", "from");
        assertThat(imports.path()).isEqualTo("/comite/membres");
    }

    private void assertWrong(Map<String, String> row, String column, String key) {
        Checked checked = check(List.of(row)).get(0);
        assertThat(checked.key()).isEqualTo(key);
        assertThat(checked.column()).isEqualTo(column);
    }
}
