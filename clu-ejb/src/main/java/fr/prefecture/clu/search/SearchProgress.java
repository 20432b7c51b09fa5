package fr.prefecture.clu.search;

/**
 * How far the index is behind.
 *
 * @param preparing whether it is not complete yet
 * @param waiting changed things that it does not know in their new state
 */
public record SearchProgress(boolean preparing, int waiting) {

    static final SearchProgress NONE = new SearchProgress(false, 0);
}
