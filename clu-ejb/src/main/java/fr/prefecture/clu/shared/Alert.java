package fr.prefecture.clu.shared;

import java.util.List;
import java.util.Set;

/**
 * Something that calls for attention on the home page.
 *
 * @param messageKey the key of its sentence
 * @param arguments what the sentence speaks of: texts, whole numbers, {@code LocalDate}s
 * @param page the path of the page where one acts, with its query
 * @param roles the roles that see it
 */
public record Alert(
        AlertLevel level,
        String messageKey,
        List<Object> arguments,
        String page,
        Set<String> roles) {

    public Alert {
        arguments = List.copyOf(arguments);
        roles = Set.copyOf(roles);
    }
}
