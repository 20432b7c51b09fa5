package fr.prefecture.clu.committee;

/** How a member prefers to be written to. */
public enum Channel {
    EMAIL,
    POST
}
