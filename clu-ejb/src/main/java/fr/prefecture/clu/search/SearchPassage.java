package fr.prefecture.clu.search;

/** A piece of a title or of an excerpt, which has been looked for or stands between. */
public record SearchPassage(String text, boolean marked) {}
