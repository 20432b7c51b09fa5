package fr.prefecture.clu.committee;

/** COM-19: what a member asks for so as to take part in a meeting. */
public enum Arrangement {
    DOCUMENTS_BEFORE,
    LARGE_PRINT,
    PLAIN_TEXT,
    SIGN_LANGUAGE,
    LIVE_CAPTIONS,
    STEP_FREE
}
