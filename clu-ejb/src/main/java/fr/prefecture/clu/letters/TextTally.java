package fr.prefecture.clu.letters;

import java.util.List;

/**
 * What was said of one text, counted by what becomes of it.
 *
 * @param number of the text; 0 for all of them, with no code and no subject
 */
public record TextTally(
        int number,
        String code,
        String subject,
        long total,
        long accepted,
        long partly,
        long rejected,
        long nothing,
        long open) {

    static TextTally of(int number, String code, String subject, List<ObservationRow> said) {
        return new TextTally(
                number,
                code,
                subject,
                said.size(),
                count(said, FollowUp.ACCEPTED),
                count(said, FollowUp.PARTLY_ACCEPTED),
                count(said, FollowUp.REJECTED),
                count(said, FollowUp.NOTHING_ASKED),
                count(said, FollowUp.NONE));
    }

    private static long count(List<ObservationRow> said, FollowUp how) {
        return said.stream().filter(row -> row.followUp() == how).count();
    }
}
