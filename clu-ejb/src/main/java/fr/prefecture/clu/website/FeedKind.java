package fr.prefecture.clu.website;

/**
 * What kind of witness tells of an update, the surest first: the log of the system that published
 * it, a list, what the site shows, what somebody remembers.
 */
public enum FeedKind {
    TYPO3,
    DRUPAL,
    WORDPRESS,
    CSV,
    IMPORT,
    RSS,
    ATOM,
    SITEMAP,
    DECLARATION
}
