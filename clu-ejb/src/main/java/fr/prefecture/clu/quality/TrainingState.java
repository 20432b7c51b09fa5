package fr.prefecture.clu.quality;

/** Where a training or a guide stands. */
public enum TrainingState {
    LATE,
    PLANNED,
    DONE
}
