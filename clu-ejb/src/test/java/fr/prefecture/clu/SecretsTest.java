package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No key, token or password of anything that exists is kept in the repository. */
class SecretsTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> BUILT = Set.of("target", ".git", ".clu", "node_modules");

    private static final Pattern KEPT_APART =
            Pattern.compile(
                    "(?i).*\\.(?:pem|p12|pfx|jks|jceks|keystore|kdbx|ppk|key)|\\.env|id_[a-z0-9]+|.*\\.htpasswd");

    private static final List<Pattern> FORMS =
            List.of(
                    Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
                    Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
                    Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}"),
                    Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20}"),
                    Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10}"),
                    Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
                    Pattern.compile("\\bsk_live_[0-9A-Za-z]{20}"),
                    Pattern.compile(
                            "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10}"),
                    Pattern.compile(
                            "\\b[a-z]{2,12}://[^\\s/@\"'<>:${}]+:[^\\s/@\"'<>${}]{3,}@[a-z0-9]"));

    /** What is called a secret and is given a value on the spot. */
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?i)(?:pass(?:word|wd|phrase)|secret|token|api[_-]?key|credential)[a-z_]*[\"']?"
                            + "\\s*(?:[:=]|=>)\\s*[\"']?([A-Za-z0-9+/_=.!?$%&*-]{16,})");

    private static final double RANDOM_BITS_PER_SIGN = 3.7;

    @Test
    void no_file_holds_a_secret_and_none_is_a_key() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path file : files()) {
            String name = ROOT.relativize(file).toString();
            if (KEPT_APART.matcher(file.getFileName().toString()).matches()) {
                found.add(name + " is a file of keys or passwords");
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            read++;
            int line = 0;
            for (String each : (Iterable<String>) text.lines()::iterator) {
                line++;
                if (isSecret(each)) {
                    found.add(name + ":" + line);
                }
            }
        }
        assertThat(read).isGreaterThan(3_000);
        assertThat(found).isEmpty();
    }

    /** Put together here, so that this file holds none. */
    static Stream<String> secrets() {
        String signs = "q7Zk2VbX9rTn4LwPc8Ys";
        return Stream.of(
                "-----BEGIN " + "RSA PRIVATE KEY-----",
                "-----BEGIN " + "PRIVATE KEY-----",
                "id = AKIA" + "IOSFODNN7EXAMPLE",
                "ghp_" + signs + "Ab12Cd34Ef56Gh78",
                "https://clu:" + "motdepasse@example.org/",
                "CLU_OIDC_CLIENT_SECRET" + "=" + signs,
                "String password = \"" + signs + "\";",
                "eyJhbGciOiJSUzI1" + "." + "eyJzdWIiOiIxMjM0" + "." + "c2lnbmF0dXJl");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_would_be_found(String line) {
        assertThat(isSecret(line)).isTrue();
    }

    private static boolean isSecret(String line) {
        if (FORMS.stream().anyMatch(form -> form.matcher(line).find())) {
            return true;
        }
        Matcher given = GIVEN.matcher(line);
        return given.find()
                && bitsPerSign(given.group(1)) > RANDOM_BITS_PER_SIGN
                && given.group(1).chars().anyMatch(Character::isDigit)
                && given.group(1).chars().anyMatch(Character::isUpperCase)
                && given.group(1).chars().anyMatch(Character::isLowerCase);
    }

    /**
     * Shannon's entropy of the signs of a text, in bits: about 2 of words, above 4 of drawn ones.
     */
    private static double bitsPerSign(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.chars().forEach(sign -> counts.merge(sign, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                        return BUILT.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        files.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }
}
