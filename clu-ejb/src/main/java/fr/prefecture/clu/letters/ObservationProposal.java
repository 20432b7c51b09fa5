package fr.prefecture.clu.letters;

/**
 * LET-39: what an e-mail seems to say of one text; shown to whoever decides.
 *
 * @param number as it was written, whether the consultation has it or not; 0 for all of the texts
 * @param likely whether it is more than a sentence that leads to others
 */
public record ObservationProposal(int number, String text, boolean likely) {}
