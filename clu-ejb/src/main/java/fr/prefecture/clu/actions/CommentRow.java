package fr.prefecture.clu.actions;

import java.time.Instant;

/** A comment as the page of its action shows it. */
public record CommentRow(long id, String text, String by, Instant at) {}
