package fr.prefecture.clu.account;

import java.util.Set;

/**
 * A user as the pages show it.
 *
 * @param email where the person is written to; empty when they have not said
 * @param digest whether they want to be told each morning what calls for attention
 */
public record UserRow(
        String login,
        String displayName,
        Set<String> roles,
        String email,
        boolean digest,
        Appearance appearance) {

    static UserRow of(User user) {
        return new UserRow(
                user.login(),
                user.displayName(),
                user.roles(),
                user.email(),
                user.wantsDigest(),
                user.appearance());
    }
}
