package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** People and organisations of the tests, all invented. */
final class CommitteeExamples {

    static final LocalDate START = LocalDate.of(2019, 1, 1);
    static final LocalDate END = LocalDate.of(2027, 12, 31);

    private CommitteeExamples() {}

    static MemberDetails details(String name) {
        return details(name, 1, Rank.TITULAR, START, END);
    }

    static MemberDetails details(
            String name, int seat, Rank rank, LocalDate from, LocalDate until) {
        return new MemberDetails(
                seat,
                rank,
                name,
                "Présidente",
                "contact@exemple.example",
                "0476010203",
                "1 place de l’Exemple, 00000 Ville",
                Channel.EMAIL,
                Format.LARGE_PRINT,
                Set.of(Arrangement.SIGN_LANGUAGE),
                from,
                Optional.ofNullable(until));
    }

    static MemberDetails reachedBy(String email, String phone, Channel channel) {
        return new MemberDetails(
                1,
                Rank.TITULAR,
                "Madame Claire Martin",
                "",
                email,
                phone,
                "",
                channel,
                Format.STANDARD,
                Set.of(),
                START,
                Optional.empty());
    }

    static long body(Database database, String name, MemberCollege college, int seats) {
        RepresentedBodies bodies = database.boundary(RepresentedBodies.class);
        return database.transaction(() -> bodies.create(new BodyTerms(name, college, seats)));
    }

    static void assertRefused(Database database, Runnable work, String key) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
