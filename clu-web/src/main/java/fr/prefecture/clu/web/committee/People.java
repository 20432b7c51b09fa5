package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of those who did something, by their logins; a job of the system has none. */
@RequestScoped
public class People {

    private static final Set<String> NOBODY = Set.of("", "anonymous", Changes.SYSTEM);

    @Inject Users users;

    private final Map<String, String> names = new HashMap<>();

    /** Empty when it was nobody. */
    public String name(String login) {
        return NOBODY.contains(login)
                ? ""
                : names.computeIfAbsent(
                        login, key -> users.named(key).map(UserRow::displayName).orElse(key));
    }

    /**
     * « le 4 juin 2021, par Andréa Lambert »
     *
     * @param when an instant or a day
     */
    String said(String login, Object when) {
        String name = name(login);
        return name.isEmpty()
                ? Texts.of("committee.at", when)
                : Texts.of("committee.atBy", when, name);
    }

    /** For a sentence that needs a subject. */
    String subject(String login) {
        String name = name(login);
        return name.isEmpty() ? Texts.of("committee.minutes.somebody") : name;
    }
}
