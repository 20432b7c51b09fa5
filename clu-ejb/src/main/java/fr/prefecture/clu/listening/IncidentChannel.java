package fr.prefecture.clu.listening;

/** Where a lack of respect happened. */
public enum IncidentChannel {
    DESK,
    TELEPHONE,
    EMAIL,
    LETTER
}
