package fr.prefecture.clu.website;

/** What kind of witness tells of an update. */
public enum FeedKind {
    CSV,
    SITEMAP,
    RSS,
    ATOM,
    TYPO3,
    DRUPAL,
    WORDPRESS,
    IMPORT,
    DECLARATION
}
