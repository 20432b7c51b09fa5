package fr.prefecture.clu.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** VIE-11: by what somebody is known: logins, names, addresses, and the member they are. */
final class Identity {

    private final Set<String> logins = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    static String plain(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    void login(String login) {
        add(logins, login);
    }

    void name(String name) {
        if (!Erasures.MARK.equals(name)) {
            add(names, name);
        }
    }

    void email(String email) {
        add(emails, email);
    }

    void member(String number) {
        add(members, number);
    }

    private static void add(Set<String> all, String text) {
        if (!plain(text).isEmpty()) {
            all.add(plain(text));
        }
    }

    Set<String> logins() {
        return logins;
    }

    Set<String> names() {
        return names;
    }

    Set<String> emails() {
        return emails;
    }

    Set<String> members() {
        return members;
    }

    /** What tells of them wherever it is written: addresses, and names of two words or more. */
    Collection<String> words() {
        Set<String> words = new HashSet<>(emails);
        names.stream().filter(name -> name.contains(" ")).forEach(words::add);
        return words;
    }
}
