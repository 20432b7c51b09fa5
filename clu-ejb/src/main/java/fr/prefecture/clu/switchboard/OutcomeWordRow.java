package fr.prefecture.clu.switchboard;

/** A word of a switchboard's tables, as pages show what it means. */
public record OutcomeWordRow(String word, OutcomeMeaning meaning) {}
