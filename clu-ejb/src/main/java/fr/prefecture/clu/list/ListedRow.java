package fr.prefecture.clu.list;

/** What a list shows of an entity. */
public interface ListedRow {

    long id();

    /** The version that was read, for optimistic locking. */
    int version();
}
