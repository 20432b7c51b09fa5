package fr.prefecture.clu.list;

/**
 * A saved view as its owner sees it.
 *
 * @param list the path of the page
 * @param query of the address, without its question mark; empty for all rows in the usual order
 * @param usual whether the list opens with it
 */
public record SavedViewRow(
        long id, int version, String list, String name, String query, boolean usual)
        implements ListedRow {}
