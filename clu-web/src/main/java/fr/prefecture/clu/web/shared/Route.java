package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A page as people know it and as we keep it.
 *
 * @param path French, without extension; {@code {id}} in it stands for a number
 * @param view the page file
 * @param title the key of its title
 * @param roles who may open it; nobody named: anybody, logged in or not
 */
public record Route(String path, String view, String title, Set<String> roles) {

    /** Every role that belongs to a person; a reader is another system and has no page. */
    static final Set<String> PEOPLE =
            Set.copyOf(
                    Roles.GRANTABLE.stream().filter(role -> !role.equals(Roles.READER)).toList());

    private static final String ID = "{id}";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    static Route open(String path, String view, String title) {
        return new Route(path, view, title, Set.of());
    }

    static Route forPeople(String path, String view, String title) {
        return new Route(path, view, title, PEOPLE);
    }

    static Route forRoles(String path, String view, String title, String... roles) {
        return new Route(path, view, title, Set.copyOf(List.of(roles)));
    }

    public boolean isOpen() {
        return roles.isEmpty();
    }

    /** One page for many things, each with its number. */
    public boolean isNumbered() {
        return path.contains(ID);
    }

    boolean admits(Predicate<String> hasRole) {
        return roles.isEmpty() || roles.stream().anyMatch(hasRole);
    }

    /** Where to go inside for that path, if it is one of this page's. */
    Optional<String> viewFor(String asked) {
        if (!isNumbered()) {
            return asked.equals(path) ? Optional.of(view) : Optional.empty();
        }
        int number = path.indexOf(ID);
        String before = path.substring(0, number);
        String after = path.substring(number + ID.length());
        if (!asked.startsWith(before)
                || !asked.endsWith(after)
                || asked.length() <= before.length() + after.length()) {
            return Optional.empty();
        }
        String id = asked.substring(before.length(), asked.length() - after.length());
        return NUMBER.matcher(id).matches() ? Optional.of(view + "?id=" + id) : Optional.empty();
    }

    String pathWith(String id) {
        return path.replace(ID, id);
    }
}
