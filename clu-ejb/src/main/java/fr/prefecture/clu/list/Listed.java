package fr.prefecture.clu.list;

/** A boundary that has a list, of which each caller may read the rows that the rights leave. */
public interface Listed<R extends ListedRow> {

    /** As the caller may read it: read by {@link Lists}, counted by the boundary itself. */
    ListQuery<R>.Reading list();
}
