package fr.prefecture.clu.website;

/** WEB-7: whether the day is known and the next night has ended. */
public enum DayState {
    PROVISIONAL,
    FINAL
}
