package fr.prefecture.clu.cert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A competence as pages show it.
 *
 * @param title the title's code
 * @param titleName what people call it
 * @param residence nothing when it concerns every département
 * @param ours whether the centre is the préfecture's own
 */
public record CompetenceRow(
        long id,
        int version,
        String title,
        String titleName,
        Optional<Residence> residence,
        boolean ours,
        CompetenceTerms terms) {

    public boolean holdsOn(LocalDate day) {
        return !terms.from().isAfter(day)
                && terms.until().map(last -> !last.isBefore(day)).orElse(true);
    }
}
