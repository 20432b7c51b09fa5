package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.guest;
import static fr.prefecture.clu.committee.MeetingExamples.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Tables;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingReturnsTest {

    private static final Participant GUEST =
            guest("Alix Roux", "Association des aveugles", MemberCollege.USERS);

    private final Database database = Database.empty().as("referent").in(Roles.QUALITY);
    private final Participations participations = database.boundary(Participations.class);
    private final Bin bin = database.boundary(Bin.class);

    MeetingReturnsTest() {
        database.offering(database.boundary(MeetingReturns.class));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COR-4")
    void what_belongs_to_a_meeting_or_a_point_that_is_gone_does_not_come_back() {
        MeetingReturns returns = database.boundary(MeetingReturns.class);
        for (String subject : returns.subjects()) {
            assertThatThrownBy(() -> returns.restored(binned(subject)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("shared.bin.parentGone");
        }
    }

    private static BinnedRow binned(String subject) {
        Instant now = Instant.parse("2021-05-31T08:00:00Z");
        return new BinnedRow(1, subject, "987654321", "", "", "", "referent", now, now);
    }

    @Test
    @Tag("COR-2")
    @Tag("COR-5")
    void a_person_who_was_called_comes_back_unless_called_again() {
        Meetings meetings = database.boundary(Meetings.class);
        long meeting = database.transaction(() -> meetings.plan(on(LooseDate.day(DAY))));
        database.transaction(() -> participations.invite(meeting, List.of(GUEST)));
        List<String> before = Tables.read(database, "committee_participation");
        long person = database.transaction(() -> participations.of(meeting)).get(0).id();
        long id = database.transaction(() -> participations.withdraw(person)).orElseThrow();
        assertThat(Tables.read(database, "committee_participation")).isEmpty();
        assertThat(database.transaction(bin::rows))
                .singleElement()
                .satisfies(row -> assertThat(row.title()).doesNotContain("Alix"));
        database.transaction(() -> participations.invite(meeting, List.of(GUEST)));

        assertThatThrownBy(() -> database.transaction(() -> bin.restore(id)))
                .hasMessage("shared.bin.taken");
        long other = database.transaction(() -> participations.of(meeting)).get(0).id();
        database.transaction(() -> participations.withdraw(other));
        database.transaction(() -> bin.restore(id));
        assertThat(Tables.read(database, "committee_participation")).isEqualTo(before);
    }
}
