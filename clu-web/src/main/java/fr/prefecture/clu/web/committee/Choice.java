package fr.prefecture.clu.web.committee;

/** One of those of a list to choose from. */
public record Choice(String value, String text, boolean chosen) {}
