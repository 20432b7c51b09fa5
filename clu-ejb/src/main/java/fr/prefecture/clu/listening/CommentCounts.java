package fr.prefecture.clu.listening;

import java.util.List;

/**
 * How far the comments of a campaign are read.
 *
 * @param byCode most frequent first
 */
public record CommentCounts(long comments, long coded, long publishable, List<CodeCount> byCode) {}
