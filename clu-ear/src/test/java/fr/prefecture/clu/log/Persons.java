package fr.prefecture.clu.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** By what the people of the demonstration would be known, if somebody read of them. */
final class Persons {

    private static final Path ACCOUNTS =
            Path.of("../clu-ejb/src/main/resources/fr/prefecture/clu/account/demonstration.tsv");
    private static final Path DEMONSTRATION =
            Path.of("../clu-batch/src/main/resources/demonstration");
    private static final Pattern PERSON =
            Pattern.compile("(?:Madame|Monsieur)\\s+(\\p{Lu}[\\p{L}-]+)\\s+(\\p{Lu}[\\p{L}-]+)");
    private static final Pattern ACCOUNT =
            Pattern.compile("\\t(\\p{Lu}[\\p{L}-]+) (\\p{Lu}[\\p{L}-]+)\\t");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\b0\\d(?: ?\\d\\d){4}\\b");
    private static final Pattern CALLER = Pattern.compile("\\|ENTERQUEUE\\|[^|]*\\|(\\d{9,15})\\b");

    /** Anybody's: those of tests are in no list. */
    private static final Pattern ANY_ADDRESS =
            Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)+(?:example|test|fr|org|com|net)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ .]?\\d){8,14}");

    private final Map<String, Set<String>> surnamesByFirstName = new HashMap<>();
    private final Set<String> addresses = new TreeSet<>();
    private final Set<String> numbers = new TreeSet<>();

    static Persons ofTheDemonstration() throws IOException {
        Persons persons = new Persons();
        List<Path> files = new ArrayList<>(List.of(ACCOUNTS));
        try (Stream<Path> all = Files.list(DEMONSTRATION)) {
            all.filter(file -> file.toString().endsWith(".tsv")).forEach(files::add);
        }
        for (Path file : files) {
            persons.take(Files.readString(file));
        }
        for (String log : List.of("queue_log.gz", "queue_log.1.gz")) {
            persons.takeCallers(DEMONSTRATION.resolve(log));
        }
        return persons;
    }

    int names() {
        return surnamesByFirstName.values().stream().mapToInt(Set::size).sum();
    }

    int addresses() {
        return addresses.size();
    }

    int numbers() {
        return numbers.size();
    }

    private void take(String text) {
        Stream.of(PERSON, ACCOUNT)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(
                        (MatchResult person) ->
                                surnamesByFirstName
                                        .computeIfAbsent(person.group(1), first -> new TreeSet<>())
                                        .add(person.group(2)));
        ADDRESS.matcher(text).results().map(MatchResult::group).forEach(addresses::add);
        NUMBER.matcher(text).results().map(found -> digits(found.group())).forEach(numbers::add);
    }

    private void takeCallers(Path log) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(log));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .flatMap(line -> CALLER.matcher(line).results())
                    .map(found -> digits(found.group(1)))
                    .forEach(numbers::add);
        }
    }

    /** What names somebody in that line, masked. */
    Optional<String> foundIn(String line) {
        Set<String> words =
                WORD.matcher(line).results().map(MatchResult::group).collect(Collectors.toSet());
        return Stream.of(
                        surnamesByFirstName.keySet().stream()
                                .filter(words::contains)
                                .flatMap(first -> surnamesByFirstName.get(first).stream())
                                .filter(words::contains),
                        line.indexOf('@') < 0
                                ? Stream.<String>empty()
                                : Stream.concat(
                                        addresses.stream().filter(line::contains),
                                        ANY_ADDRESS
                                                .matcher(line)
                                                .results()
                                                .map(MatchResult::group)),
                        DIGITS.matcher(line)
                                .results()
                                .map(found -> digits(found.group()))
                                .filter(numbers::contains))
                .flatMap(found -> found)
                .findFirst()
                .map(Persons::masked);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static String masked(String word) {
        return word.substring(0, 2) + "•".repeat(Math.max(1, word.length() - 2));
    }
}
