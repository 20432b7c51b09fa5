package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a competence says of a title.
 *
 * @param centre the name of the centre that handles it
 * @param contact how its files reach the centre, or how to reach it
 * @param from the first day on which it holds
 * @param until the last one, if there is one
 * @param source who says so
 */
public record CompetenceTerms(
        String centre, String contact, LocalDate from, Optional<LocalDate> until, String source) {

    static final int LONGEST_CENTRE = 160;
    static final int LONGEST_CONTACT = 300;
    static final int LONGEST_SOURCE = 200;

    /**
     * @throws RuleBroken when a text is missing or too long, or it ends before it begins
     */
    public CompetenceTerms {
        centre = text(centre, LONGEST_CENTRE, "cert.competence.centre.length");
        contact = text(contact, LONGEST_CONTACT, "cert.competence.contact.length");
        source = text(source, LONGEST_SOURCE, "cert.competence.source.length");
        LocalDate first = from;
        until.filter(last -> last.isBefore(first))
                .ifPresent(
                        last -> {
                            throw new RuleBroken("cert.competence.reversed", first, last);
                        });
    }

    private static String text(String said, int longest, String rule) {
        String clean = said.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new RuleBroken(rule, longest, clean.length());
        }
        return clean;
    }
}
