package fr.prefecture.clu.committee;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A line of the agenda as it is typed.
 *
 * @param rapporteur who presents it; empty when nobody is named
 * @param minutes how long it is to take
 * @param subjects the words under which it is found again across meetings
 */
public record AgendaTerms(
        String theme, String rapporteur, Optional<Integer> minutes, Collection<String> subjects) {

    public AgendaTerms {
        theme = theme.strip();
        rapporteur = rapporteur.strip();
        subjects = List.copyOf(subjects);
    }
}
