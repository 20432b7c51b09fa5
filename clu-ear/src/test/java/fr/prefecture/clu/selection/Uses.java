package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which file of the product uses which: classes by what they are compiled against, views by their
 * includes, tags, scripts, styles and beans. Files are named by their paths from the root.
 */
final class Uses {

    private static final String OURS = "fr\\.prefecture\\.clu\\.";
    private static final String WEBAPP = "clu-web/src/main/webapp";
    private static final String TAGLIB = WEBAPP + "/WEB-INF/clu.taglib.xml";
    private static final List<String> MODULES = List.of("clu-ejb", "clu-batch", "clu-web");

    /** Where classes lie, and where their sources. */
    private static final Map<String, String> SOURCES =
            Map.of(
                    "clu-ejb/target/classes", "clu-ejb/src/main/java/",
                    "clu-batch/target/classes", "clu-batch/src/main/java/",
                    "clu-web/target/classes", "clu-web/src/main/java/",
                    "clu-ear/target/test-classes", "clu-ear/src/test/java/");

    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "(?m)^ +(fr\\.prefecture\\.clu\\.\\S+) +-> (fr\\.prefecture\\.clu\\.\\S+)");
    private static final Pattern NAMED = Pattern.compile("(?m)^@Named(?:\\(\"(\\w+)\"\\))?$");
    private static final Pattern COMPONENT =
            Pattern.compile("\"(fr\\.prefecture\\.clu\\.[A-Z]\\w+)\"");

    private static final Pattern INCLUDED = Pattern.compile("(?:src|template)=\"(/[^\"#]+)\"");
    private static final Pattern TAG = Pattern.compile("<clu:(\\w+)");
    private static final Pattern RESOURCE =
            Pattern.compile("library=\"clu\" name=\"([^\"]+)\"|/clu/([\\w-]+\\.(?:js|css))");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.'])[a-z]\\w*");
    private static final Pattern TAG_CLASS =
            Pattern.compile(
                    "(?s)<tag-name>(\\w+)</tag-name>(?:(?!</tag>).)*?"
                            + "<(component-type|handler-class)>([\\w.]+)<");

    /**
     * So many uses lie between what changes and what it may change: a row, the boundary that hands
     * it out, the bean, the view.
     */
    private static final int REACH = 3;

    private final Path root;
    private final Map<String, Set<String>> usedBy = new HashMap<>();
    private final Map<String, Optional<String>> sources = new HashMap<>();
    private final Map<String, String> beans = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    private Uses(Path root) {
        this.root = root;
    }

    /** Of sources that have been compiled. */
    static Uses of(Path root) {
        Uses uses = new Uses(root);
        uses.readClasses();
        uses.readBeans();
        uses.readTags();
        uses.readViews();
        return uses;
    }

    private void add(String used, String user) {
        if (!used.equals(user)) {
            usedBy.computeIfAbsent(used, any -> new TreeSet<>()).add(user);
        }
    }

    /** Which class is compiled against which, as the JDK's own tool tells. */
    private void readClasses() {
        StringWriter said = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-v", "-filter:none", "-e", OURS + ".*"));
        SOURCES.keySet().stream()
                .filter(folder -> Files.isDirectory(root.resolve(folder)))
                .map(folder -> root.resolve(folder).toString())
                .forEach(arguments::add);
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(Writer.nullWriter()),
                        arguments.toArray(String[]::new));
        matches(DEPENDENCY, said.toString())
                .forEach(
                        found ->
                                source(found.group(1))
                                        .ifPresent(
                                                user ->
                                                        source(found.group(2))
                                                                .ifPresent(
                                                                        used -> add(used, user))));
    }

    private void readBeans() {
        for (String file : files("clu-web/src/main/java", ".java")) {
            String type = file.replaceFirst(".*/", "").replace(".java", "");
            matches(NAMED, text(file))
                    .map(found -> found.group(1) == null ? beanName(type) : found.group(1))
                    .forEach(name -> beans.put(name, file));
            matches(COMPONENT, text(file)).forEach(found -> tags.put(found.group(1), file));
            tags.put(
                    file.replaceFirst(".*/java/", "").replace(".java", "").replace('/', '.'), file);
        }
    }

    private static String beanName(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    /** The file of a class of ours. */
    private Optional<String> source(String type) {
        return sources.computeIfAbsent(
                type.replaceFirst("\\$.*", ""),
                name ->
                        SOURCES.values().stream()
                                .map(folder -> folder + name.replace('.', '/') + ".java")
                                .filter(file -> Files.exists(root.resolve(file)))
                                .findFirst());
    }

    /** Of a tag that is a class: which. */
    private void readTags() {
        Matcher matcher = TAG_CLASS.matcher(text(TAGLIB));
        Map<String, String> found = new HashMap<>();
        while (matcher.find()) {
            Optional.ofNullable(tags.get(matcher.group(3)))
                    .ifPresent(source -> found.put(matcher.group(1), source));
        }
        tags.clear();
        tags.putAll(found);
    }

    private void readViews() {
        for (String view : files(WEBAPP, ".xhtml")) {
            String text = text(view);
            matches(INCLUDED, text).forEach(found -> add(WEBAPP + found.group(1), view));
            matches(TAG, text)
                    .forEach(
                            found -> {
                                add(WEBAPP + "/WEB-INF/tags/" + found.group(1) + ".xhtml", view);
                                Optional.ofNullable(tags.get(found.group(1)))
                                        .ifPresent(source -> add(source, view));
                            });
            matches(RESOURCE, text)
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(name -> add(WEBAPP + "/resources/clu/" + name, view));
            matches(EXPRESSION, text)
                    .flatMap(found -> matches(WORD, found.group(1)))
                    .map(found -> beans.get(found.group()))
                    .filter(source -> source != null)
                    .forEach(source -> add(source, view));
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /**
     * All that is reached from some files in a few uses, and how far each is from where it began.
     *
     * @param from with how far each is already
     */
    Map<String, Integer> reached(Map<String, Integer> from) {
        Map<String, Integer> far = new HashMap<>(from);
        Deque<String> waiting =
                from.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(ArrayDeque::new));
        while (!waiting.isEmpty()) {
            String file = waiting.remove();
            int next = far.get(file) + 1;
            for (String user : usedBy.getOrDefault(file, Set.of())) {
                if (next <= REACH && next < far.getOrDefault(user, Integer.MAX_VALUE)) {
                    far.put(user, next);
                    waiting.add(user);
                }
            }
        }
        return far;
    }

    /** The files of main sources in which a word stands. */
    Set<String> naming(String word) {
        Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?![\\w])");
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            for (String file :
                    Stream.of(".java", ".xhtml")
                            .flatMap(end -> files(module + "/src/main", end).stream())
                            .toList()) {
                if (text(file).contains(word) && whole.matcher(text(file)).find()) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** The pages in a folder of the web application. */
    List<String> folder(String path) {
        return files(path, ".xhtml");
    }

    private final Map<String, String> texts = new HashMap<>();

    private String text(String file) {
        return texts.computeIfAbsent(
                file,
                name -> {
                    try {
                        return Files.readString(root.resolve(name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private final Map<String, List<String>> listed = new HashMap<>();

    private List<String> files(String folder, String ending) {
        return listed.computeIfAbsent(
                folder + ending,
                any -> {
                    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                        return files.map(file -> root.relativize(file).toString())
                                .filter(name -> name.endsWith(ending))
                                .sorted()
                                .toList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
