package fr.prefecture.clu.batch.website.format;

/**
 * One thing that a feed says.
 *
 * @param page address without host: see {@link PageAddress}
 * @param section the part of the site that the feed names; empty if it names none
 * @param when when it happened; a page that only is there tells no time
 */
public record Entry(String page, String section, Moment when, Done done, boolean urgent) {

    /** What was done to the page. */
    public enum Done {
        CREATED,
        CHANGED,
        RESTORED,
        DELETED
    }
}
