package fr.prefecture.clu.listening;

/** How answers reach us. */
public enum SurveyChannel {
    TABLET(Audience.USERS),
    WEBSITE(Audience.USERS),
    PAPER(Audience.USERS),
    INTRANET(Audience.STAFF);

    private final Audience audience;

    SurveyChannel(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }
}
