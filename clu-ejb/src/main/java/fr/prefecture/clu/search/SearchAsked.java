package fr.prefecture.clu.search;

/**
 * What somebody looks for.
 *
 * @param kind the only kind that is wanted; empty for all
 * @param page of the results of that kind, from 1
 */
public record SearchAsked(String words, String kind, int page) {

    /** RCH-10: the longest that is looked for, in characters. */
    public static final int LONGEST = 300;

    /** How many results of each kind are shown side by side. */
    public static final int FIRST = 5;

    /** How many results of one kind are on a page. */
    public static final int PAGE = 20;

    /** How many pages of one kind are shown, and how many results of a kind are exported. */
    public static final int MOST_PAGES = 500;

    public SearchAsked {
        page = Math.max(1, Math.min(page, MOST_PAGES));
    }

    public static SearchAsked all(String words) {
        return new SearchAsked(words, "", 1);
    }
}
