package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Meetings and those beside them, all invented. */
final class MeetingExamples {

    static final LocalDate DAY = LocalDate.of(2021, 5, 31);

    private MeetingExamples() {}

    static MeetingTerms on(LooseDate date) {
        return new MeetingTerms(
                "Comité local des usagers",
                date,
                Optional.of(LocalTime.of(14, 30)),
                "Salle Stendhal",
                "",
                "Andréa Lambert, secrétaire générale");
    }

    static MeetingTerms bare(LooseDate date) {
        return new MeetingTerms("Comité local des usagers", date, Optional.empty(), "", "", "");
    }

    static AgendaTerms theme(String theme) {
        return new AgendaTerms(theme, "", Optional.of(15), List.of());
    }

    static Participant guest(String name, String body, MemberCollege college) {
        return new Participant(Optional.empty(), name, "", body, college);
    }

    static Participant member(long id, String name, String body, MemberCollege college) {
        return new Participant(Optional.of(id), name, "", body, college);
    }

    /** The version of a meeting that a page would show now. */
    static int shown(Database database, long id) {
        return database.boundary(Meetings.class).get(id).version();
    }

    static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
