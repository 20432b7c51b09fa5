package fr.prefecture.clu.home;

/** HOM-1: one of the seven things that the home page shows of a month, in its order. */
public enum Tile {
    EXAMINATION_TIME("cert.examinationTime", true),
    ANSWER_RATE("switchboard.answerRate", true),
    UPDATE_RATE("website.updateRate", true),
    SATISFACTION("listening.satisfactionRate", true),
    TEMPLATES("letters.validatedTemplates", false),
    LATE_ACTIONS("actions.late", false),
    NEXT_AUDIT("quality.nextAudit", false);

    private final String code;
    private final boolean counted;

    Tile(String code, boolean counted) {
        this.code = code;
        this.counted = counted;
    }

    /** Feature and noun: the key of its name. */
    public String code() {
        return code;
    }

    /** HOM-14: whether a month counts it; what only stands on its last day makes no month. */
    public boolean isCounted() {
        return counted;
    }
}
