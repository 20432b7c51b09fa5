package fr.prefecture.clu.listening;

/**
 * A code as pages show it.
 *
 * @param uses how many comments have it
 */
public record CommentCodeRow(long id, int version, String label, boolean withdrawn, long uses) {}
