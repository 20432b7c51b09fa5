package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.CommitteeExamples.assertRefused;
import static fr.prefecture.clu.committee.CommitteeExamples.body;
import static fr.prefecture.clu.committee.CommitteeExamples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RepresentedBodiesTest {

    private final Database database = Database.empty().as("referent");
    private final RepresentedBodies bodies = database.boundary(RepresentedBodies.class);
    private final Members members = database.boundary(Members.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-14")
    void a_name_is_taken_once_whatever_its_case_accents_and_signs() {
        body(database, "Fédération des familles", MemberCollege.USERS, 1);
        assertRefused(
                database,
                () ->
                        bodies.create(
                                new BodyTerms(
                                        "FEDERATION  des-familles", MemberCollege.ELECTED, 1)),
                "committee.body.name.taken");
        long other = body(database, "Chambre", MemberCollege.ELECTED, 1);
        int seen = bodies.find(other).orElseThrow().version();
        assertRefused(
                database,
                () ->
                        bodies.change(
                                other,
                                seen,
                                new BodyTerms("federation des familles", MemberCollege.ELECTED, 1)),
                "committee.body.name.taken");
    }

    @Test
    @Tag("COM-14")
    void nonsense_is_refused() {
        assertRefused(
                database,
                () -> bodies.create(new BodyTerms(" … ", MemberCollege.USERS, 1)),
                "committee.body.name.missing");
        assertRefused(
                database,
                () -> bodies.create(new BodyTerms("x".repeat(161), MemberCollege.USERS, 1)),
                "committee.body.name.tooLong");
        assertRefused(
                database,
                () -> bodies.create(new BodyTerms("A", null, 1)),
                "committee.body.college.missing");
        assertRefused(
                database,
                () -> bodies.create(new BodyTerms("A", MemberCollege.USERS, 0)),
                "committee.body.seats");
        assertRefused(
                database,
                () -> bodies.create(new BodyTerms("A", MemberCollege.USERS, 21)),
                "committee.body.seats");
    }

    @Test
    @Tag("COM-14")
    void an_organisation_changes_unless_somebody_else_changed_it_meanwhile() {
        long id = body(database, "Chambre de commerce", MemberCollege.USERS, 1);
        int seen = bodies.find(id).orElseThrow().version();
        database.transaction(
                () ->
                        bodies.change(
                                id,
                                seen,
                                new BodyTerms("Chambre", MemberCollege.PROFESSIONALS, 2)));
        assertThat(bodies.all())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.name()).isEqualTo("Chambre");
                            assertThat(row.college()).isEqualTo(MemberCollege.PROFESSIONALS);
                            assertThat(row.seats()).isEqualTo(2);
                        });
        assertRefused(
                database,
                () ->
                        bodies.change(
                                id, seen, new BodyTerms("Autre", MemberCollege.PROFESSIONALS, 2)),
                "shared.changedMeanwhile");
        database.transaction(
                () ->
                        bodies.change(
                                id,
                                seen,
                                new BodyTerms("Chambre", MemberCollege.PROFESSIONALS, 2)));
        assertThat(database.boundary(Changes.class).of("committee.body", id)).hasSize(2);
    }

    @Test
    @Tag("COM-14")
    void a_seat_on_which_somebody_sits_stays_and_so_does_the_organisation() {
        long id = body(database, "Maires", MemberCollege.ELECTED, 2);
        MemberDetails second =
                details(
                        "Paul Aubry",
                        2,
                        Rank.TITULAR,
                        CommitteeExamples.START,
                        CommitteeExamples.END);
        long member = database.transaction(() -> members.create(id, second));
        int seen = bodies.find(id).orElseThrow().version();
        assertRefused(
                database,
                () -> bodies.change(id, seen, new BodyTerms("Maires", MemberCollege.ELECTED, 1)),
                "committee.body.seats.used");
        assertRefused(database, () -> bodies.archive(id), "committee.body.inUse");
        database.transaction(() -> members.archive(member));
        database.transaction(() -> bodies.archive(id));
        database.transaction(() -> bodies.archive(id));
        assertThat(bodies.find(id).orElseThrow().archived()).isTrue();
        assertRefused(database, () -> members.create(id, second), "committee.body.isArchived");
        assertRefused(
                database,
                () -> bodies.create(new BodyTerms("maires", MemberCollege.ELECTED, 1)),
                "committee.body.name.archived");
        assertRefused(database, () -> members.restore(member), "committee.body.isArchived");
        database.transaction(() -> bodies.restore(id));
        database.transaction(() -> members.restore(member));
        assertThat(bodies.find(id).orElseThrow().sitting()).isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_said() {
        assertRefused(database, () -> bodies.archive(7), "committee.body.unknown");
        assertThat(bodies.find(7)).isEmpty();
    }
}
