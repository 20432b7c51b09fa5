package fr.prefecture.clu.switchboard;

/** What joining a call across files changes, kept under the file in which the call starts. */
public record Joined(long file, Contribution contribution) {}
