package fr.prefecture.clu.shared;

import java.time.Instant;

/**
 * Something that was removed, as lists show it.
 *
 * @param page the path of its own page, which is no more; empty when it had none
 * @param place the path of the page on which it stood
 * @param until the moment from which on it cannot come back
 */
public record BinnedRow(
        long id,
        String subject,
        String key,
        String title,
        String page,
        String place,
        String by,
        Instant at,
        Instant until) {}
