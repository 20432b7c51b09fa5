package fr.prefecture.clu.letters;

import java.time.LocalDate;

/**
 * What somebody said of a template, and how it came.
 *
 * @param memberId of the consultation, not of the committee
 * @param number of the template in the consultation; 0 for all of them
 * @param receivedOn the day on which it came
 */
public record ObservationTerms(
        long memberId, int number, ObservationChannel channel, LocalDate receivedOn, String text) {

    /** For all of the templates. */
    public static final int THE_WHOLE = 0;
}
