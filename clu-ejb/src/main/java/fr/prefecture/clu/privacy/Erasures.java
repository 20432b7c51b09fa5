package fr.prefecture.clu.privacy;

/** What stands where a person stood. */
final class Erasures {

    /** In documents and on pages, for a name as for a login: no login has a space. */
    static final String MARK = "Personne effac\u00e9e";

    private Erasures() {}
}
