package fr.prefecture.clu.quality;

/** How serious a deviation is to an external auditor; the words are not confirmed. */
public enum DeviationGrade {
    MAJOR,
    MINOR
}
