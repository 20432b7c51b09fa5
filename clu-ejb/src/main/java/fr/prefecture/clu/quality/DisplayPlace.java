package fr.prefecture.clu.quality;

/** Where something is posted. */
public enum DisplayPlace {
    HALL,
    WEBSITE,
    SOCIAL_NETWORK,
    OTHER
}
