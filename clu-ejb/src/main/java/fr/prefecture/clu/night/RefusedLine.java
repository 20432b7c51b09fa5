package fr.prefecture.clu.night;

/** A refused line as its reader hands it over: its number in the file, its masked text, and why. */
public record RefusedLine(long line, String text, String reason) {}
