package fr.prefecture.clu.appointments;

/** What a simulation answers. */
public enum Effect {
    /** Appointments that are no longer lost. */
    REMINDER_SAVED(Remedy.REMINDER, false),
    /** The no-show rate that remains. */
    REMINDER_RATE(Remedy.REMINDER, true),
    /** People received in slots that would have stayed empty. */
    OVERBOOKING_RECEIVED(Remedy.OVERBOOKING, false),
    /** People who come when every slot is taken. */
    OVERBOOKING_TOO_MANY(Remedy.OVERBOOKING, false),
    /** Days or hours in which more people come than there are slots. */
    OVERBOOKING_CROWDED(Remedy.OVERBOOKING, true),
    /** Cancelled slots that are given to somebody else. */
    WAITING_LIST_FILLED(Remedy.WAITING_LIST, false),
    /** People from the list who come. */
    WAITING_LIST_RECEIVED(Remedy.WAITING_LIST, false),
    /** People who wait for a new attempt today. */
    DELAY_WAITING_NOW(Remedy.DELAY, false),
    /** People who would wait for a new attempt. */
    DELAY_WAITING_THEN(Remedy.DELAY, false),
    /** Appointments not honoured, more or less than today. */
    DELAY_MISSED(Remedy.DELAY, false);

    private final Remedy remedy;
    private final boolean share;

    Effect(Remedy remedy, boolean share) {
        this.remedy = remedy;
        this.share = share;
    }

    public Remedy remedy() {
        return remedy;
    }

    /** In per cent, rather than in cases. */
    public boolean isShare() {
        return share;
    }
}
