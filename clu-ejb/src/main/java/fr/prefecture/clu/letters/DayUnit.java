package fr.prefecture.clu.letters;

/** Which days a time limit counts. */
public enum DayUnit {
    CALENDAR,
    /** Monday to Friday, without public holidays and closing days. */
    BUSINESS
}
