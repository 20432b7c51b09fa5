package fr.prefecture.clu.search;

import java.time.Instant;

/** What a line of the history tells to search: which thing changed, and when. */
public record HistoryLine(Long id, Instant at, String subject, String key) {}
