package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Dispatch;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of sending, by the word of the address. */
enum DispatchWords {
    CONVOCATION("convocation"),
    REMINDER("relance"),
    UPDATE("changement"),
    CANCELLATION("annulation"),
    MINUTES("releve");

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
}
