package fr.prefecture.clu.quality;

/**
 * What an import would do to one thing.
 *
 * @param edition the code of its version
 * @param code by which the thing is known in its version
 * @param text what it says, as the file says it
 */
public record FrameworkChange(Kind kind, Thing thing, String edition, String code, String text) {

    /** What happens to the thing. */
    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /** What it is. */
    public enum Thing {
        FRAMEWORK,
        EDITION,
        INDICATOR,
        TARGET,
        MODULE,
        COMMITMENT,
        LINK
    }
}
