package fr.prefecture.clu.shared;

/**
 * What the rows of a table may come from: a desk, a site, a campaign.
 *
 * @param code by which imports keep it
 * @param name as people call it
 * @param open whether files of it are taken now; one that is closed still names its imports
 */
public record ImportSource(String code, String name, boolean open) {

    /** A source that is called by its code, and always open. */
    public static ImportSource of(String code) {
        return new ImportSource(code, code, true);
    }
}
