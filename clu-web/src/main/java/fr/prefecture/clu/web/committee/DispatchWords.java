package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.MeetingCheck;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of sending, by the word of the address. */
enum DispatchWords {
    CONVOCATION("convocation"),
    REMINDER("relance"),
    UPDATE("changement"),
    CANCELLATION("annulation"),
    MINUTES("releve");

    private static final String CHECK = "committee.check.";

    private final String word;

    DispatchWords(String word) {
        this.word = word;
    }

    static Optional<Dispatch.Kind> kind(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .map(one -> Dispatch.Kind.valueOf(one.name()))
                .findFirst();
    }

    static String of(Dispatch.Kind kind) {
        return valueOf(kind.name()).word;
    }

    /**
     * The page of the meeting where what stands in the way of a sending is done; empty when it is
     * none.
     *
     * @param obstacle its message
     */
    static String part(String obstacle) {
        if (obstacle.startsWith(CHECK)) {
            return MeetingPage.CheckLine.part(
                    MeetingCheck.Kind.valueOf(obstacle.substring(CHECK.length())));
        }
        return switch (obstacle) {
            case "committee.dispatch.observations.past" -> "/cloture";
            case "committee.dispatch.past" -> "/modifier";
            case "committee.dispatch.nobody" -> "/convocations";
            case "committee.dispatch.notConvened" -> "/envoi?quoi=" + CONVOCATION.word;
            default -> "";
        };
    }
}
