package fr.prefecture.clu.listening;

/** How many comments of a campaign are about something. */
public record CodeCount(long codeId, String label, long comments) {}
