package fr.prefecture.clu.guide;

import fr.prefecture.clu.shared.Folded;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The guide, which ships with the product and which anybody may read. */
@Stateless
@PermitAll
public class GuidePages {

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_WORDS = 10;
    private static final int IN_TITLE = 9;
    private static final int IN_LEAD = 3;
    private static final int SHORTEST_PLURAL = 4;

    /** Words that say nothing of what is looked for; what is left of « l’ » and « d’ » is one. */
    private static final Set<String> EMPTY =
            Set.of(
                    "a", "au", "aux", "c", "ce", "comment", "d", "dans", "de", "des", "du", "en",
                    "est", "et", "j", "je", "l", "la", "le", "les", "m", "n", "on", "ou", "par",
                    "pour", "que", "qu", "qui", "s", "sur", "un", "une");

    private static final List<GuideChapter> CHAPTERS = read();

    /** The chapters in the order in which they are read. */
    public List<GuideChapter> chapters() {
        return CHAPTERS;
    }

    /** The pages of all chapters, in the order in which they are read. */
    public List<GuidePage> all() {
        return pages();
    }

    public Optional<GuidePage> page(String slug) {
        return pages().stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** GUI-4: the pages that hold all of these words, those first that have them in their title. */
    public List<GuidePage> find(String words) {
        List<String> sought = sought(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        Map<GuidePage, Integer> found = new LinkedHashMap<>();
        for (GuidePage page : pages()) {
            int weight = weight(page, sought);
            if (weight > 0) {
                found.put(page, weight);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words of the préfecture that the guide explains, in alphabetical order. */
    public List<GuideWord> words() {
        return text("words.tsv")
                .lines()
                .map(line -> line.split("\t", 2))
                .map(cells -> new GuideWord(cells[0], cells[1]))
                .toList();
    }

    static List<GuidePage> pages() {
        return CHAPTERS.stream().flatMap(chapter -> chapter.pages().stream()).toList();
    }

    private static List<String> sought(String words) {
        String read = words.substring(0, Math.min(words.length(), MOST_CHARACTERS));
        return Folded.words(read).stream()
                .filter(word -> !EMPTY.contains(word))
                .map(GuidePages::singular)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static int weight(GuidePage page, List<String> sought) {
        List<String> title = Folded.words(page.title());
        List<String> lead = Folded.words(page.lead());
        List<String> text = Folded.words(page.plain());
        int weight = 0;
        for (String word : sought) {
            int here =
                    (holds(title, word) ? IN_TITLE : 0)
                            + (holds(lead, word) ? IN_LEAD : 0)
                            + (holds(text, word) ? 1 : 0);
            if (here == 0) {
                return 0;
            }
            weight += here;
        }
        return weight;
    }

    private static boolean holds(List<String> words, String start) {
        return words.stream().anyMatch(word -> word.startsWith(start));
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** A line of the index is the title of a chapter, after a hash, or the slug of a page. */
    private static List<GuideChapter> read() {
        List<GuideChapter> chapters = new ArrayList<>();
        String title = "";
        List<GuidePage> pages = new ArrayList<>();
        for (String line : text("index.txt").lines().filter(one -> !one.isBlank()).toList()) {
            if (line.startsWith("# ")) {
                if (!pages.isEmpty()) {
                    chapters.add(new GuideChapter(title, pages));
                }
                title = line.substring(2).strip();
                pages = new ArrayList<>();
            } else {
                pages.add(GuidePage.of(line.strip(), title, text(line.strip() + ".md")));
            }
        }
        chapters.add(new GuideChapter(title, pages));
        return List.copyOf(chapters);
    }

    private static String text(String name) {
        try (InputStream in = GuidePages.class.getResourceAsStream("/guide/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no such file of the guide: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
