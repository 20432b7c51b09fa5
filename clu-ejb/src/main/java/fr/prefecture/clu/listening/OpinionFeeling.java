package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import java.util.Optional;
import java.util.stream.Stream;

/** What the writer of an opinion felt, in the platform's three words. */
public enum OpinionFeeling {
    POSITIVE("positi"),
    NEUTRAL("neutr"),
    NEGATIVE("negati");

    private final String beginning;

    OpinionFeeling(String beginning) {
        this.beginning = beginning;
    }

    /** « Négatif », « negative » */
    static Optional<OpinionFeeling> of(String word) {
        String key = Folded.key(word);
        return Stream.of(values()).filter(one -> key.startsWith(one.beginning)).findFirst();
    }
}
