package fr.prefecture.clu.letters;

/** How an observation came. */
public enum ObservationChannel {
    EMAIL,
    PHONE,
    POST,
    MEETING
}
