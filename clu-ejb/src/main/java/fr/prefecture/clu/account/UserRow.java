package fr.prefecture.clu.account;

import java.util.Set;

/** A user as the pages show it. */
public record UserRow(String login, String displayName, Set<String> roles) {

    static UserRow of(User user) {
        return new UserRow(user.login(), user.displayName(), user.roles());
    }
}
