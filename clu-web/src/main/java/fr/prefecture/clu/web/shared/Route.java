package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A page as people know it and as we keep it.
 *
 * @param path French, without extension; {@code {id}} in it stands for a number, {@code {code}} for
 *     words with dots between them, {@code {slug}} for words with hyphens between them
 * @param view the page file
 * @param title the key of its title
 * @param roles who may open it; nobody named: anybody, logged in or not
 */
public record Route(String path, String view, String title, Set<String> roles) {

    /** Every role that belongs to a person; a reader is another system and has no page. */
    static final Set<String> PEOPLE =
            Set.copyOf(
                    Roles.GRANTABLE.stream().filter(role -> !role.equals(Roles.READER)).toList());

    /** What may stand in a path for the thing that a page is about, and how it looks. */
    private static final Map<String, Pattern> PLACES =
            Map.of(
                    "id",
                    Pattern.compile("\\d{1,18}"),
                    "code",
                    Pattern.compile("(?=.{1,60}$)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
                    "slug",
                    Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*"));

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

    /** One page for many things, each with its number, its code or its name. */
    public boolean isNumbered() {
        return place().isPresent();
    }

    /** By which name the page knows the thing: {@code id}, {@code code} or {@code slug}. */
    Optional<String> place() {
        return PLACES.keySet().stream().filter(name -> path.contains(inBraces(name))).findFirst();
    }

    private static String inBraces(String name) {
        return '{' + name + '}';
    }

    boolean admits(Predicate<String> hasRole) {
        return roles.isEmpty() || roles.stream().anyMatch(hasRole);
    }

    /** Where to go inside for that path, if it is one of this page's. */
    Optional<String> viewFor(String asked) {
        int open = path.indexOf('{');
        if (open < 0) {
            return asked.equals(path) ? Optional.of(view) : Optional.empty();
        }
        int close = path.indexOf('}', open);
        int rest = path.length() - close - 1;
        if (!asked.regionMatches(0, path, 0, open)
                || !asked.regionMatches(asked.length() - rest, path, close + 1, rest)
                || asked.length() <= open + rest) {
            return Optional.empty();
        }
        String name = path.substring(open + 1, close);
        String thing = asked.substring(open, asked.length() - rest);
        return PLACES.get(name).matcher(thing).matches()
                ? Optional.of(view + '?' + name + '=' + thing)
                : Optional.empty();
    }

    String pathWith(String thing) {
        return place().map(name -> path.replace(inBraces(name), thing)).orElse(path);
    }
}
