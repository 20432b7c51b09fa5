package fr.prefecture.clu.quality;

/** What is posted. */
public enum DisplaySubject {
    COMMITMENTS,
    CHARTER,
    RESULTS,
    OTHER
}
