package fr.prefecture.clu.quality;

import java.time.LocalDate;

/**
 * A line of an elimination slip as pages and papers show it.
 *
 * @param rule the kind of document, by its retention rule; may be empty
 * @param years of use that the rule gave it
 * @param withdrawal why it was taken back by hand; empty for one whose time is over
 * @param size of its files, in bytes
 * @param retained whether the archives keep it
 */
public record EliminationLineRow(
        int position,
        long evidenceId,
        String title,
        String service,
        LocalDate obtainedOn,
        String rule,
        int years,
        FinalDisposition disposition,
        LocalDate dueOn,
        String withdrawal,
        int files,
        long size,
        boolean retained) {}
