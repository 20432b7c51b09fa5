package fr.prefecture.clu.account;

/** When on a day people are told what calls for attention. */
public enum DigestTurn {
    MORNING(1),
    /** For what has come up since the morning. */
    AFTERNOON(2);

    private final int number;

    DigestTurn(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
