package fr.prefecture.clu.quality;

/** How agents of a service learn. */
public enum TrainingKind {
    TRAINING,
    GUIDE
}
