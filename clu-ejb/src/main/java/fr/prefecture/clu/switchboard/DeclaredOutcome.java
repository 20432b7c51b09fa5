package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Folded;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TEL-97: what became of an imported call, and the words by which switchboards say so. */
enum DeclaredOutcome {
    ANSWERED(
            "répondu répondue répondus réponse décroché décrochée pris traité abouti servi"
                    + " answered answer connect connected completed complete completecaller"
                    + " completeagent",
            "appel décroché",
            "appel répondu",
            "appel traité",
            "pris en charge"),
    ABANDONED(
            "abandonné abandonnée abandon raccroché raccrochée perdu perdue manqué manquée"
                    + " abandoned abandon lost missed cancel cancelled hangup noanswer",
            "no answer",
            "non répondu",
            "non décroché",
            "sans réponse",
            "appel abandonné",
            "appel perdu",
            "appel manqué"),
    OVERFLOWED(
            "débordé débordée débordement déversé renvoyé timeout overflow overflowed"
                    + " exitwithtimeout exitempty exitwithkey",
            "délai dépassé",
            "attente dépassée",
            "time out"),
    REFUSED(
            "refusé refusée dissuadé dissuadée saturé saturée saturation plein occupé full busy"
                    + " congestion joinempty rejected",
            "file pleine"),
    CLOSED("fermé fermée fermeture closed", "hors horaires", "hors ouverture", "standard fermé");

    private final Set<String> words;

    DeclaredOutcome(String words, String... phrases) {
        this.words =
                Stream.concat(Arrays.stream(words.split(" ")), Arrays.stream(phrases))
                        .map(Folded::key)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing for a word that nobody has told us about. */
    static Optional<DeclaredOutcome> of(String word) {
        String key = Folded.key(word);
        return Arrays.stream(values()).filter(outcome -> outcome.words.contains(key)).findFirst();
    }

    /** Whether the call entered the queue. */
    boolean hasEntered() {
        return this != REFUSED && this != CLOSED;
    }
}
