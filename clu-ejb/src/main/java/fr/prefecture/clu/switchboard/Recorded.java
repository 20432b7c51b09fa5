package fr.prefecture.clu.switchboard;

/** TEL-103: how much of a figure's calls the files behind it could tell. */
public enum Recorded {
    WHOLLY,
    /** Some days or switchboards could not tell it. */
    PARTLY,
    /** No file could tell it: it is not 0, it is not known. */
    NOT
}
