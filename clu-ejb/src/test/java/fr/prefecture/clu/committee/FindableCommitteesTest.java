package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.CommitteeExamples.body;
import static fr.prefecture.clu.committee.CommitteeExamples.details;
import static fr.prefecture.clu.committee.MinutesExamples.DAY;
import static fr.prefecture.clu.committee.MinutesExamples.held;
import static fr.prefecture.clu.committee.MinutesExamples.theme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindableCommitteesTest {

    private final Database database = Database.empty().at(MinutesExamples.NOW).as("referent");
    private final FindableCommittees searches = database.boundary(FindableCommittees.class);
    private final Meeting meeting = held(database, DAY);
    private final long theme = theme(database, meeting, "Signalétique");

    @AfterEach
    void close() {
        database.close();
    }

    private List<SearchRecord> all() {
        List<SearchRecord> found = new ArrayList<>();
        searches.all(found::add);
        return found;
    }

    private long write(String key, Orientation.Kind kind, String text) {
        return database.transaction(
                () ->
                        database.boundary(Minutes.class)
                                .write(
                                        theme,
                                        key,
                                        0,
                                        Optional.empty(),
                                        OrientationTerms.of(kind, text),
                                        Turn.NONE)
                                .line()
                                .id());
    }

    @Test
    @Tag("RCH-19")
    void meetings_agendas_lines_and_decisions_are_found_by_who_may_read_the_committee() {
        write("ligne-0001", Orientation.Kind.FACT, "Une rampe manque");
        write("ligne-0002", Orientation.Kind.DECISION, "Flécher le hall");
        write("ligne-0003", Orientation.Kind.FACT, "  ");

        assertThat(all())
                .extracting(SearchRecord::kind, SearchRecord::title, SearchRecord::page)
                .containsExactlyInAnyOrder(
                        tuple(
                                "search.kind.meeting",
                                "Réunion annuelle",
                                "/comite/reunions/" + meeting.id()),
                        tuple(
                                "search.kind.agendaItem",
                                "Signalétique",
                                "/comite/reunions/" + meeting.id() + "/ordre-du-jour"),
                        tuple(
                                "search.kind.minutes",
                                "Signalétique",
                                "/comite/reunions/" + meeting.id() + "/releve"),
                        tuple(
                                "search.kind.decision",
                                "Flécher le hall",
                                "/comite/reunions/" + meeting.id() + "/releve"));
        assertThat(all())
                .allSatisfy(
                        found -> {
                            assertThat(found.roles())
                                    .containsExactlyInAnyOrder(
                                            Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL);
                            assertThat(found.day()).isEqualTo(DAY);
                            assertThat(searches.subjects()).contains(found.subject());
                        });
    }

    @Test
    @Tag("RCH-19")
    void a_member_is_found_without_contact_nor_needs() {
        long body = body(database, "Association des usagers", MemberCollege.values()[0], 2);
        long id =
                database.transaction(
                        () ->
                                database.boundary(Members.class)
                                        .create(body, details("Madame Claire Martin")));

        SearchRecord member = searches.of("committee.member", String.valueOf(id)).get(0);

        assertThat(member.title()).isEqualTo("Madame Claire Martin");
        assertThat(member.text()).contains("Présidente", "Association des usagers");
        assertThat(member.toString())
                .doesNotContain("contact@", "0476", "04 76", "place de", "SIGN_LANGUAGE", "LARGE");
        assertThat(all()).contains(member);
    }

    @Test
    @Tag("RCH-19")
    void a_renamed_organisation_renames_its_members() {
        long body = body(database, "Association des usagers", MemberCollege.values()[0], 2);
        database.transaction(
                () ->
                        database.boundary(Members.class)
                                .create(body, details("Madame Claire Martin")));

        assertThat(searches.of("committee.body", String.valueOf(body)))
                .extracting(SearchRecord::kind)
                .containsExactly("search.kind.body", "search.kind.member");
    }

    @Test
    @Tag("RCH-19")
    void what_was_removed_is_gone_with_what_hangs_on_it() {
        long line = write("ligne-0001", Orientation.Kind.FACT, "Une rampe manque");
        assertThat(searches.of("committee.item", String.valueOf(theme))).hasSize(2);
        assertThat(searches.of("committee.meeting", String.valueOf(meeting.id()))).hasSize(3);

        database.transaction(
                () ->
                        database.entityManager()
                                .find(AgendaItem.class, theme)
                                .remove("referent", MinutesExamples.NOW));

        assertThat(searches.of("committee.item", String.valueOf(theme)))
                .containsExactly(SearchRecord.gone("committee.orientation", String.valueOf(line)));
        assertThat(searches.of("committee.orientation", String.valueOf(line))).isEmpty();
        assertThat(searches.of("committee.meeting", String.valueOf(meeting.id()))).hasSize(1);
        assertThat(searches.of("committee.meeting", "987654321")).isEmpty();
        assertThat(searches.of("committee.meeting", "aucune")).isEmpty();
        assertThat(all()).hasSize(1);
    }
}
