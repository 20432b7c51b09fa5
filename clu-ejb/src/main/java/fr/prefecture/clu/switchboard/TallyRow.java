package fr.prefecture.clu.switchboard;

/** A reason that operators count with, and how many calls of it this day has. */
public record TallyRow(String code, String label, String key, long calls) {}
