package fr.prefecture.clu.committee;

/** Whether a member sits, or sits when the titular cannot. */
public enum Rank {
    TITULAR,
    SUBSTITUTE
}
