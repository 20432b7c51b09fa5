package fr.prefecture.clu.guide;

/** A word of the préfecture, and what it means here. */
public record GuideWord(String word, String meaning) {}
