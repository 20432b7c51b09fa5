package fr.prefecture.clu.letters;

/** How much a finding matters. */
public enum FindingSeverity {
    /** The law asks for something else, or it cannot work. */
    BLOCKING,
    /** It would read better otherwise. */
    ADVICE
}
