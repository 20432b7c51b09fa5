package fr.prefecture.clu.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked, whom, and until when.
 *
 * @param closesOn the last day on which an observation is in time
 * @param subject of the e-mail; empty for the usual one
 * @param words that are added to the e-mail
 * @param templates in the order of their numbers
 */
public record ConsultationTerms(
        String title,
        LocalDate closesOn,
        String subject,
        String words,
        List<Long> templates,
        List<ConsultedPerson> people) {

    public ConsultationTerms {
        templates = List.copyOf(templates);
        people = List.copyOf(people);
    }
}
