package fr.prefecture.clu.appointments;

/** What a simulation answers. */
public enum Measure {
    /** Appointments that are no longer lost. */
    REMINDER_SAVED(Scenario.REMINDER, false),
    /** The no-show rate that remains. */
    REMINDER_RATE(Scenario.REMINDER, true),
    /** People received in slots that would have stayed empty. */
    OVERBOOKING_RECEIVED(Scenario.OVERBOOKING, false),
    /** People who come when every slot is taken. */
    OVERBOOKING_TOO_MANY(Scenario.OVERBOOKING, false),
    /** Days or hours in which more people come than there are slots. */
    OVERBOOKING_CROWDED(Scenario.OVERBOOKING, true),
    /** Cancelled slots that are given to somebody else. */
    WAITING_LIST_FILLED(Scenario.WAITING_LIST, false),
    /** People from the list who come. */
    WAITING_LIST_RECEIVED(Scenario.WAITING_LIST, false),
    /** People who wait for a new attempt today. */
    DELAY_WAITING_NOW(Scenario.DELAY, false),
    /** People who would wait for a new attempt. */
    DELAY_WAITING_THEN(Scenario.DELAY, false),
    /** Appointments not honoured, more or less than today. */
    DELAY_MISSED(Scenario.DELAY, false);

    private final Scenario scenario;
    private final boolean share;

    Measure(Scenario scenario, boolean share) {
        this.scenario = scenario;
        this.share = share;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** In per cent, rather than in cases. */
    public boolean isShare() {
        return share;
    }
}
