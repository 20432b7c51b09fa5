package fr.prefecture.clu.switchboard;

/** The calls that begin or end outside a published log, as its reader packed them. */
public record LogEdges(long file, byte[] edges) {}
