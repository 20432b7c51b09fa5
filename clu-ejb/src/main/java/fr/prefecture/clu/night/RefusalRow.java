package fr.prefecture.clu.night;

/** A refused line as lists show it. */
public record RefusalRow(String file, long line, String text, String reason) {}
