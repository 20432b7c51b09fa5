package fr.prefecture.clu.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a change leads to.
 *
 * @param pages their paths, those first whose own file or bean has changed, then the nearest
 * @param acts the classes that open them or use what has changed among the tests, in the same order
 * @param tests the classes of tests that have changed themselves
 */
record Impact(List<String> pages, List<String> acts, Set<String> tests) {

    static final Impact NONE = new Impact(List.of(), List.of(), Set.of());

    private static final String WEBAPP = "clu-web/src/main/webapp";
    private static final String MESSAGES = "messages.properties";
    private static final Pattern TEST =
            Pattern.compile("clu-ear/src/test/java/fr/prefecture/clu/(.*(?:IT|E2E))\\.java");

    /** What touches every page, and every act. */
    private static final Pattern EVERYTHING =
            Pattern.compile(
                    "(?:[\\w-]+/)*pom\\.xml|\\.mvn/.*|clu-ear/src/main/.*"
                            + "|.*/(?:web|faces-config|beans|persistence|clu\\.taglib)\\.xml"
                            + "|.*/web/shared/Routes?\\.java|.*/WEB-INF/templates/.*");

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:table|into|update|from|on)\\s+(?:if not exists )?(\\w+)");

    /** So far that it touches whatever uses nothing of it. */
    private static final int BEYOND = 1_000;

    /**
     * @param changed files by their paths from the root
     * @param lines what has come and gone in one of them
     * @param views the page file of each page, by the page's path
     */
    static Impact of(
            Set<String> changed,
            Function<String, List<String>> lines,
            Uses uses,
            Map<String, String> views,
            Proofs proofs) {
        Map<String, Integer> far = uses.reached(seeds(changed, lines, uses));
        boolean everything = changed.stream().anyMatch(file -> EVERYTHING.matcher(file).matches());
        Map<String, Integer> pages = new TreeMap<>();
        views.forEach(
                (page, view) -> {
                    int distance = distance(view, changed, far);
                    if (everything || distance < BEYOND) {
                        pages.put(page, distance);
                    }
                });
        Map<String, Integer> acts = new TreeMap<>();
        pages.forEach(
                (page, distance) ->
                        proofs.acts()
                                .getOrDefault(page, Set.of())
                                .forEach(act -> acts.merge(act, distance, Math::min)));
        Set<String> tests = new TreeSet<>();
        far.forEach(
                (file, distance) ->
                        TEST.matcher(file)
                                .results()
                                .map(found -> found.group(1).replace('/', '.'))
                                .filter(proofs.classes()::containsKey)
                                .forEach(
                                        name -> {
                                            if (distance == 0) {
                                                tests.add(name);
                                            } else {
                                                acts.merge(name, distance, Math::min);
                                            }
                                        }));
        if (everything) {
            proofs.classes().keySet().forEach(name -> acts.putIfAbsent(name, BEYOND));
        }
        return new Impact(nearestFirst(pages), nearestFirst(acts), tests);
    }

    private static int distance(String view, Set<String> changed, Map<String, Integer> far) {
        String file = WEBAPP + view;
        String name = view.replaceFirst(".*/", "").replace(".xhtml", "");
        String bean =
                "/"
                        + name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1)
                        + "Page.java";
        return changed.stream().anyMatch(one -> one.endsWith(bean) && far.containsKey(file))
                ? 0
                : far.getOrDefault(file, BEYOND);
    }

    /** Where what has changed begins to be used. */
    private static Map<String, Integer> seeds(
            Set<String> changed, Function<String, List<String>> lines, Uses uses) {
        Map<String, Integer> seeds = new HashMap<>();
        for (String file : changed) {
            seeds.put(file, 0);
            for (String user : namers(file, lines, uses)) {
                seeds.putIfAbsent(user, 0);
            }
        }
        return seeds;
    }

    /** The files that use by a name what no compiler knows of. */
    private static Collection<String> namers(
            String file, Function<String, List<String>> lines, Uses uses) {
        if (file.endsWith(MESSAGES)) {
            return namingKeys(lines.apply(file), uses);
        }
        if (file.endsWith(".sql")) {
            return named(tables(lines.apply(file)), uses);
        }
        if (file.startsWith("clu-ejb/src/main/resources/guide/")) {
            return uses.folder(WEBAPP + "/guide/");
        }
        if (file.matches("clu-\\w+/src/main/resources/.*")) {
            return named(Set.of(file.replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "")), uses);
        }
        return List.of();
    }

    private static Set<String> named(Set<String> words, Uses uses) {
        Set<String> found = new TreeSet<>();
        words.forEach(word -> found.addAll(uses.naming(word)));
        return found;
    }

    /** Where a key stands, or else the longest beginning of it that stands anywhere. */
    private static Set<String> namingKeys(List<String> lines, Uses uses) {
        Set<String> found = new TreeSet<>();
        for (String line : lines) {
            String key = line.replaceFirst("\\s*[=:].*", "").strip();
            Set<String> files = Set.of();
            while (files.isEmpty() && key.matches("[\\w-]+(\\.[\\w-]+)+")) {
                files = uses.naming(key);
                key = key.substring(0, key.lastIndexOf('.'));
            }
            found.addAll(files);
        }
        return found;
    }

    private static Set<String> tables(List<String> lines) {
        Set<String> tables = new TreeSet<>();
        for (String line : lines) {
            TABLE.matcher(line)
                    .results()
                    .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
                    .filter(name -> name.contains("_"))
                    .forEach(tables::add);
        }
        return tables;
    }

    private static List<String> nearestFirst(Map<String, Integer> far) {
        List<String> all = new ArrayList<>(far.keySet());
        all.sort(Comparator.<String, Integer>comparing(far::get));
        return all;
    }
}
