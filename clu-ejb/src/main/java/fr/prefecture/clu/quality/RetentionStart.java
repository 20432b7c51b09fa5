package fr.prefecture.clu.quality;

/** From when on the years of a retention rule count. */
public enum RetentionStart {
    OBTAINED,
    END_OF_VALIDITY
}
