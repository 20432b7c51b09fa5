package fr.prefecture.clu.document;

/** What a document holds that the text read from it does not, or holds otherwise. */
public enum LeftOut {
    PICTURES,
    TABLES,
    TEXT_BOXES,
    HEADERS,
    NOTES,
    COMMENTS,
    CHANGES,
    NESTED_LISTS,
    LINKS,
    EMPHASIS
}
