package fr.prefecture.clu.letters;

/** A service whose letters and e-mails may be counted. */
public record CountedUnit(long id, String name) {}
