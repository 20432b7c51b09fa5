package fr.prefecture.clu.listening;

/** How a question is answered. */
public enum QuestionKind {
    /** One choice of a scale that goes from good to bad. */
    SCALE,
    ONE,
    SEVERAL,
    /** In words. */
    COMMENT;

    public boolean hasChoices() {
        return this != COMMENT;
    }

    boolean takesOne() {
        return this == SCALE || this == ONE;
    }
}
