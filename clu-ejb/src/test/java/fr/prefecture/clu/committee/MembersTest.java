package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.CommitteeExamples.END;
import static fr.prefecture.clu.committee.CommitteeExamples.START;
import static fr.prefecture.clu.committee.CommitteeExamples.assertRefused;
import static fr.prefecture.clu.committee.CommitteeExamples.body;
import static fr.prefecture.clu.committee.CommitteeExamples.details;
import static fr.prefecture.clu.committee.CommitteeExamples.reachedBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 31);

    private final Database database = Database.empty().as("referent");
    private final Members members = database.boundary(Members.class);
    private final Changes changes = database.boundary(Changes.class);
    private long families;

    @BeforeEach
    void begin() {
        families = body(database, "Union des familles", MemberCollege.USERS, 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long add(MemberDetails details) {
        return database.transaction(() -> members.create(families, details));
    }

    private MemberRow row(long id) {
        return members.find(id).orElseThrow();
    }

    @Test
    @Tag("COM-15")
    void a_seat_has_one_titular_and_one_substitute_at_a_time() {
        add(details("Claire Martin"));
        assertRefused(
                database,
                () -> members.create(families, details("Jean Roux", 1, Rank.TITULAR, END, null)),
                "committee.member.taken.TITULAR");
        add(details("Jean Roux", 1, Rank.SUBSTITUTE, START, null));
        assertRefused(
                database,
                () -> members.create(families, details("Ève Blanc", 1, Rank.SUBSTITUTE, END, END)),
                "committee.member.takenOpen.SUBSTITUTE");
        add(details("Ève Blanc", 2, Rank.SUBSTITUTE, START, null));
        add(details("Luc Petit", 1, Rank.TITULAR, END.plusDays(1), null));
        assertThat(members.rows(MemberFilter.ALL)).hasSize(4);
    }

    @Test
    @Tag("COM-16")
    void a_person_sits_once_at_a_time_in_an_organisation() {
        long first = add(details("Madame Claire Martin"));
        assertRefused(
                database,
                () ->
                        members.create(
                                families, details("claire MARTIN", 2, Rank.SUBSTITUTE, END, null)),
                "committee.member.twice");
        add(details("Mme Claire Martin", 2, Rank.TITULAR, END.plusDays(1), null));
        assertThat(row(first).seat()).isEqualTo(1);
        long other = body(database, "Consommateurs", MemberCollege.USERS, 1);
        database.transaction(() -> members.create(other, details("Claire Martin")));
    }

    @Test
    @Tag("COM-16")
    void an_archived_member_leaves_the_place_and_cannot_come_back_to_it_once_taken() {
        long first = add(details("Claire Martin"));
        database.transaction(() -> members.archive(first));
        add(details("Jean Roux"));
        assertRefused(database, () -> members.restore(first), "committee.member.taken.TITULAR");
    }

    @Test
    @Tag("COM-17")
    void a_mandate_does_not_end_before_it_begins() {
        assertRefused(
                database,
                () ->
                        members.create(
                                families,
                                details("A B", 1, Rank.TITULAR, START, START.minusDays(1))),
                "committee.member.until.early");
        assertRefused(
                database,
                () -> members.create(families, details("A B", 1, Rank.TITULAR, null, END)),
                "committee.member.from.missing");
        assertRefused(
                database,
                () ->
                        members.create(
                                families,
                                details("A B", 1, Rank.TITULAR, LocalDate.of(19, 1, 1), null)),
                "committee.member.year");
        add(details("A B", 1, Rank.TITULAR, START, START));
    }

    @Test
    @Tag("COM-17")
    void a_renewed_mandate_ends_later() {
        long id = add(details("Claire Martin"));
        int seen = row(id).version();
        assertRefused(
                database,
                () -> members.renew(id, seen, Optional.of(END.minusDays(1))),
                "committee.member.renew.early");
        database.transaction(() -> members.renew(id, seen, Optional.of(END.plusYears(3))));
        database.transaction(() -> members.renew(id, seen, Optional.of(END.plusYears(3))));
        assertThat(row(id).until()).contains(END.plusYears(3));
        assertThat(changes.of("committee.member", id)).hasSize(2);
        database.transaction(() -> members.renew(id, row(id).version(), Optional.empty()));
        assertRefused(
                database,
                () -> members.renew(id, row(id).version(), Optional.of(END)),
                "committee.member.renew.open");
    }

    @Test
    @Tag("COM-17")
    void a_renewed_mandate_does_not_run_into_the_next_one() {
        long id = add(details("Claire Martin"));
        add(details("Jean Roux", 1, Rank.TITULAR, END.plusDays(1), null));
        assertRefused(
                database,
                () -> members.renew(id, row(id).version(), Optional.empty()),
                "committee.member.takenOpen.TITULAR");
    }

    @Test
    @Tag("COM-18")
    void whoever_prefers_e_mail_has_an_address_and_addresses_are_plausible() {
        assertRefused(
                database,
                () -> members.create(families, reachedBy("", "", Channel.EMAIL)),
                "committee.member.email.missing");
        for (String wrong :
                List.of("claire", "claire@", "a b@c.fr", "a@b", "a@@b.fr", "a@b..fr", "a@-b.fr")) {
            assertRefused(
                    database,
                    () -> members.create(families, reachedBy(wrong, "", Channel.EMAIL)),
                    "committee.member.email.wrong");
        }
        for (String wrong : List.of("12", "04 76", "0012345", "06 12 34 56 7x")) {
            assertRefused(
                    database,
                    () -> members.create(families, reachedBy("", wrong, Channel.POST)),
                    "committee.member.phone.wrong");
        }
        long id = add(reachedBy(" c.martin@asso.example ", "+33 (0)4.76.01.02.03", Channel.EMAIL));
        assertThat(row(id).email()).isEqualTo("c.martin@asso.example");
        assertThat(row(id).phone()).isEqualTo("04 76 01 02 03");
        assertThat(Words.phone("+41 22 345 67 89")).isEqualTo("+41223456789");
    }

    @Test
    @Tag("COM-19")
    void arrangements_are_chosen_from_a_closed_list_which_names_no_disability() {
        long id = add(details("Claire Martin"));
        assertThat(row(id).arrangements()).containsExactly(Arrangement.SIGN_LANGUAGE);
        assertThat(Arrays.stream(Arrangement.values()).map(Enum::name))
                .containsExactly(
                        "DOCUMENTS_BEFORE",
                        "LARGE_PRINT",
                        "PLAIN_TEXT",
                        "SIGN_LANGUAGE",
                        "LIVE_CAPTIONS",
                        "STEP_FREE");
    }

    @Test
    @Tag("COM-20")
    void archiving_keeps_the_name_and_removes_what_serves_to_write() {
        long id = add(details("Claire Martin"));
        database.transaction(() -> members.archive(id));
        database.transaction(() -> members.archive(id));
        MemberRow row = row(id);
        assertThat(row.name()).isEqualTo("Claire Martin");
        assertThat(List.of(row.email(), row.phone(), row.address())).containsOnly("");
        assertThat(row.arrangements()).isEmpty();
        assertThat(row.state()).isEqualTo(MandateState.ARCHIVED);
        List<ChangeRow> history = changes.of("committee.member", id);
        assertThat(history).hasSize(2);
        assertThat(history.toString()).doesNotContain("exemple.example", "0476", "04 76", "place");
        assertRefused(
                database,
                () -> members.change(id, row.version(), details("Autre")),
                "committee.member.isArchived");
        database.transaction(() -> members.restore(id));
        assertThat(row(id).email()).isEmpty();
    }

    @Test
    void a_change_that_another_one_did_not_see_is_refused() {
        long id = add(details("Claire Martin"));
        int seen = row(id).version();
        database.transaction(() -> members.change(id, seen, details("Claire Martinet")));
        database.transaction(() -> members.change(id, seen, details("Claire Martinet")));
        assertRefused(
                database,
                () -> members.change(id, seen, details("Claire Martineau")),
                "shared.changedMeanwhile");
        assertRefused(
                database,
                () ->
                        members.change(
                                id,
                                row(id).version(),
                                details("Claire Martin", 3, Rank.TITULAR, START, END)),
                "committee.member.seat");
        assertRefused(
                database,
                () -> members.change(id, row(id).version(), details("Madame ")),
                "committee.member.name.missing");
        assertRefused(database, () -> members.archive(77), "committee.member.unknown");
    }

    @Test
    @Tag("COM-23")
    void whoever_sits_on_a_day_has_a_mandate_that_holds_on_it() {
        long first = add(details("Claire Martin"));
        add(details("Jean Roux", 1, Rank.SUBSTITUTE, TODAY.plusDays(1), null));
        long gone = add(details("Luc Petit", 2, Rank.TITULAR, START, TODAY.minusDays(1)));
        assertThat(members.sitting(TODAY))
                .extracting(Member::name)
                .containsExactly("Claire Martin");
        assertThat(members.sitting(TODAY.plusDays(1))).hasSize(2);
        assertThat(members.sitting(END.plusDays(1)))
                .extracting(Member::name)
                .containsExactly("Jean Roux");
        assertThat(members.sitting(START)).hasSize(2);
        database.transaction(() -> members.archive(first));
        assertThat(members.sitting(TODAY)).isEmpty();
        assertThat(row(gone).state()).isEqualTo(MandateState.ENDED);
    }

    @Test
    void members_are_found_by_college_state_and_words() {
        long mayors = body(database, "Association des maires", MemberCollege.ELECTED, 1);
        add(details("Claire Martin"));
        add(details("Hélène Œuvrard", 2, Rank.TITULAR, START, TODAY.plusDays(60)));
        database.transaction(() -> members.create(mayors, details("Jean Roux")));
        assertThat(found(Optional.of(MemberCollege.ELECTED), Optional.empty(), ""))
                .containsExactly("Jean Roux");
        assertThat(found(Optional.empty(), Optional.of(MandateState.ENDING), ""))
                .containsExactly("Hélène Œuvrard");
        assertThat(found(Optional.empty(), Optional.empty(), "helene oeuv"))
                .containsExactly("Hélène Œuvrard");
        assertThat(found(Optional.empty(), Optional.empty(), "MAIRES"))
                .containsExactly("Jean Roux");
        assertThat(found(Optional.empty(), Optional.empty(), " "))
                .containsExactly("Claire Martin", "Hélène Œuvrard", "Jean Roux");
    }

    private List<String> found(
            Optional<MemberCollege> college, Optional<MandateState> state, String text) {
        return members.rows(new MemberFilter(college, state, text)).stream()
                .map(MemberRow::name)
                .toList();
    }

    @Test
    @Tag("COM-21")
    void a_silent_college_and_a_mandate_that_ends_are_brought_to_attention() {
        assertThat(alerts())
                .containsExactly(
                        "committee.alert.college.SERVICES",
                        "committee.alert.college.USERS",
                        "committee.alert.college.PROFESSIONALS",
                        "committee.alert.college.ELECTED",
                        "committee.alert.college.AUTHORITIES");
        long id = add(details("Claire Martin", 1, Rank.TITULAR, START, TODAY.plusDays(60)));
        assertThat(alerts())
                .doesNotContain("committee.alert.college.USERS")
                .contains("committee.alert.ending.one");
        at(TODAY.minusDays(1));
        assertThat(alerts()).doesNotContain("committee.alert.ending.one");
        at(TODAY.plusDays(61));
        assertThat(alerts()).contains("committee.alert.college.USERS", "committee.alert.ended.one");
        add(details("Jean Roux", 1, Rank.TITULAR, TODAY.plusDays(61), null));
        assertThat(alerts())
                .doesNotContain("committee.alert.college.USERS", "committee.alert.ended.one");
        add(details("Luc Petit", 2, Rank.TITULAR, START, TODAY));
        add(details("Ève Blanc", 2, Rank.SUBSTITUTE, START, TODAY));
        assertThat(alerts()).contains("committee.alert.ended.many");
        database.transaction(() -> members.archive(id));
    }

    @Test
    @Tag("COM-21")
    void a_committee_without_any_organisation_has_nothing_to_call_for() {
        try (Database empty = Database.empty()) {
            assertThat(empty.boundary(MemberAlerts.class).alerts()).isEmpty();
        }
    }

    private void at(LocalDate day) {
        database.at(Instant.parse(day + "T10:00:00Z"));
    }

    private List<String> alerts() {
        return database.boundary(MemberAlerts.class).alerts().stream()
                .map(Alert::messageKey)
                .toList();
    }
}
