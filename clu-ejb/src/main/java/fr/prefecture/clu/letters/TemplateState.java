package fr.prefecture.clu.letters;

/** How far a template has come. */
public enum TemplateState {
    DRAFT,
    /** The committee is asked for its opinion. */
    SUBMITTED,
    VALIDATED,
    /** Nobody uses it any more. */
    WITHDRAWN
}
