package fr.prefecture.clu.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the administration, each with plainer ones: a table that ships. LET-23 */
final class Jargon {

    static final Jargon SHIPPED = new Jargon(DataFile.rows("jargon.tsv"));

    /**
     * @param from its place in the text
     * @param better what to write instead
     */
    record Word(int from, String text, String better) {}

    private static final String APOSTROPHE = "['’]";

    private final Pattern pattern;
    private final List<String> better = new ArrayList<>();

    private Jargon(List<List<String>> rows) {
        List<String> patterns = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> -row.get(0).length()))
                .forEach(
                        row -> {
                            patterns.add("(" + pattern(row.get(0)) + ")");
                            better.add(row.get(1));
                        });
        pattern =
                Pattern.compile(
                        "(?<![\\p{L}-])(?:" + String.join("|", patterns) + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** {@code *} is any end of a word; a last « de » or « à » is also « du », « des », « au » … */
    private static String pattern(String words) {
        String written =
                words.replace("*", "\\p{L}{0,12}").replace("’", APOSTROPHE).replace(" ", "\\s+");
        String whole = "(?!\\p{L})";
        if (words.endsWith(" de")) {
            return written.substring(0, written.length() - 2)
                    + "(?:(?:de|du|des)"
                    + whole
                    + "|d"
                    + APOSTROPHE
                    + ")";
        }
        if (words.endsWith(" à")) {
            return written.substring(0, written.length() - 1) + "(?:à|aux?)" + whole;
        }
        return written + whole;
    }

    void each(String text, Consumer<Word> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int row = 1;
            while (matcher.group(row) == null) {
                row++;
            }
            found.accept(new Word(matcher.start(), matcher.group(), better.get(row - 1)));
        }
    }
}
