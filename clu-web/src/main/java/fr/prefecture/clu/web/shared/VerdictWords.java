package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.FigureTarget.Verdict;

/** How a figure stands to its target, as every page says it: a word and a mark, never a colour. */
public final class VerdictWords {

    private VerdictWords() {}

    /** The shape of its mark. */
    public static String kind(Verdict verdict) {
        return switch (verdict) {
            case REACHED -> "succes";
            case WATCHED -> "alerte";
            case MISSED -> "erreur";
            case UNDECIDED -> "provisoire";
            case UNAVAILABLE -> "indisponible";
            case UNJUDGED -> "info";
        };
    }

    public static String word(Verdict verdict) {
        return Texts.of("Verdict." + verdict.name());
    }
}
