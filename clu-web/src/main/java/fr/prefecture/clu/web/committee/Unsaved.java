package fr.prefecture.clu.web.committee;

import java.io.Serializable;

/**
 * A line that a form without script could not write, kept for the page that says so.
 *
 * @param reason why, and what to do
 * @param stored what stands instead; empty when that is not the matter
 */
record Unsaved(
        String key,
        long theme,
        String kind,
        String text,
        String speakers,
        boolean adverse,
        String service,
        String due,
        String reason,
        String stored)
        implements Serializable {

    static final String KEPT = "clu.minutes.unsaved";
}
