package fr.prefecture.clu.listening;

/** How a mystery survey reaches the services. */
public enum MysteryMedium {
    TELEPHONE("téléphonique"),
    EMAIL("par courriel");

    private final String french;

    MysteryMedium(String french) {
        this.french = french;
    }

    String french() {
        return french;
    }
}
