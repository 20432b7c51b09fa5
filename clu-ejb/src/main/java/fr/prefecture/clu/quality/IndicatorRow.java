package fr.prefecture.clu.quality;

/** An indicator as a version of a framework names it. */
public record IndicatorRow(long editionId, String code, String name, TargetUnit unit) {}
