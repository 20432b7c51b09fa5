package fr.prefecture.clu.appointments;

/** What might be done about appointments that are not honoured. */
public enum Remedy {
    REMINDER,
    OVERBOOKING,
    WAITING_LIST,
    DELAY
}
