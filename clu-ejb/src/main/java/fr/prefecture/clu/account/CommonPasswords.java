package fr.prefecture.clu.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CPT-37: the 100,000 passwords that are commonest in what has leaked, as the library nbvcxz
 * (licence MIT) brings them. They are read when somebody chooses a password, and not kept.
 */
final class CommonPasswords {

    private static final String LIST = "/dictionaries/passwords.txt";

    private static final int SHORTEST = 4;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern FIGURES_ABOUT = Pattern.compile("^\\p{N}+|\\p{N}+$");

    private final Set<String> all;

    private CommonPasswords(Set<String> all) {
        this.all = all;
    }

    static CommonPasswords read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(LIST)) {
            return new CommonPasswords(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.toLowerCase(Locale.ROOT))
                            .filter(line -> line.length() >= SHORTEST)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a text is one of them, with figures and signs about it or not, or two together.
     *
     * @param folded in lower case, without accents
     */
    boolean isOneOf(String folded) {
        String bare = SIGNS.matcher(folded).replaceAll("");
        return Stream.of(folded, bare, FIGURES_ABOUT.matcher(bare).replaceAll(""))
                .anyMatch(this::isMadeOfThem);
    }

    private boolean isMadeOfThem(String text) {
        if (all.contains(text)) {
            return true;
        }
        for (int end = SHORTEST; end <= text.length() - SHORTEST; end++) {
            if (all.contains(text.substring(0, end)) && all.contains(text.substring(end))) {
                return true;
            }
        }
        return false;
    }
}
