package fr.prefecture.clu.listening;

import java.util.Set;

/**
 * What a comment is about, as somebody says it.
 *
 * @param shown the version that was read
 */
public record CommentCoding(long commentId, int shown, Set<Long> codeIds) {}
