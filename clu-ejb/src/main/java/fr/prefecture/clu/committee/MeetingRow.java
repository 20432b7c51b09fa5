package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;

/**
 * A meeting as lists show it.
 *
 * @param invited how many people were called
 * @param present how many of all people were there
 */
public record MeetingRow(
        long id,
        LooseDate date,
        String title,
        Meeting.State state,
        long invited,
        long present,
        long items) {}
