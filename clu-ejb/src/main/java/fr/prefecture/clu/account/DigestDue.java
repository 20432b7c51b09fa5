package fr.prefecture.clu.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Somebody who is to be told what calls for attention.
 *
 * @param known the alerts that there were in the morning already
 */
public record DigestDue(
        String login,
        String name,
        Set<String> roles,
        LocalDate day,
        DigestTurn turn,
        List<String> known) {

    public DigestDue {
        roles = Set.copyOf(roles);
        known = List.copyOf(known);
    }
}
