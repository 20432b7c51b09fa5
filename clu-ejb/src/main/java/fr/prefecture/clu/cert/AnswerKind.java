package fr.prefecture.clu.cert;

/** What can be answered to the question who handles what. */
public enum AnswerKind {
    /** Nothing was asked. */
    NOT_ASKED,
    /** No département is called so. */
    UNKNOWN_RESIDENCE,
    /** Several are. */
    SEVERAL_RESIDENCES,
    /** The title is handled by several centres: it depends on the département. */
    RESIDENCE_NEEDED,
    /** No centre is known for that title and département. */
    NO_CENTRE,
    FOUND
}
