package fr.prefecture.clu.night;

/** What has been read of a file so far, in lines and in calls whose start it lacks. */
public record Tally(long lines, long blank, long refused, long duplicates, long orphans) {}
