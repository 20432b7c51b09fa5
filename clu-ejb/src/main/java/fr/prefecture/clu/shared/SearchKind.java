package fr.prefecture.clu.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of things that can be found, all on the same page and by the same roles.
 *
 * @param key of the plural under which they are listed
 * @param path of their page, as the table of pages has it; {@code {id}} in it stands for a number
 * @param roles who may open that page and read there all that can be found
 */
public record SearchKind(String key, String path, Set<String> roles) {

    private static final String PLACE = "{id}";
    private static final int BEGINNING = 120;

    public SearchKind {
        roles = Set.copyOf(roles);
    }

    /**
     * @param place the number of the thing, where the path has one; else what follows the path
     * @param text lines that can be found beside the title
     * @param day that it is about; null when there is none
     */
    public SearchRecord found(
            String subject, Object key, Object place, String title, String text, LocalDate day) {
        return new SearchRecord(
                subject,
                String.valueOf(key),
                this.key,
                title,
                text,
                day,
                path.contains(PLACE) ? path.replace(PLACE, String.valueOf(place)) : path + place,
                roles,
                "");
    }

    /** What is said among these, a line each. */
    public static String lines(String... said) {
        return Arrays.stream(said)
                .filter(one -> one != null && !one.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /** How a text begins, for what has no title. */
    public static String beginning(String text) {
        String first =
                text.lines().map(String::strip).filter(s -> !s.isEmpty()).findFirst().orElse("");
        return first.length() <= BEGINNING ? first : first.substring(0, BEGINNING).strip() + "…";
    }

    /** Parameters of an address: names and values in turn. */
    public static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
