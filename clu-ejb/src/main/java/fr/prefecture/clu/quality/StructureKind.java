package fr.prefecture.clu.quality;

/** What a structure that applies for a label is. */
public enum StructureKind {
    PREFECTURE,
    SUB_PREFECTURE
}
