package fr.prefecture.clu.fault;

import fr.prefecture.clu.it.ShippedRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of the pages into which people type, as the page files say: a new one is among them.
 */
final class TextFields {

    private static final Path VIEWS = Path.of("..", "clu-web", "src", "main", "webapp");
    private static final Pattern FIELD =
            Pattern.compile("<clu:(?:field|filter|input)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("<clu:input\\b[^>]*key=\"files?\"");
    private static final Pattern PLAIN =
            Pattern.compile("<(?:textarea|input)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("src=\"(/WEB-INF/[^\"#]+\\.xhtml)\"");
    private static final Set<String> TYPED = Set.of("", "text", "area", "search", "date", "loose");

    private TextFields() {}

    /** By the address of a page as the table of rights writes it: the names of its fields. */
    static Map<String, Set<String>> ofPages() {
        Map<String, Set<String>> fields = new TreeMap<>();
        for (ShippedRoutes.Page page : ShippedRoutes.all()) {
            Set<String> names = new TreeSet<>();
            collect(page.view(), names, new TreeSet<>());
            if (!names.isEmpty()) {
                fields.put(page.path(), names);
            }
        }
        return fields;
    }

    /** The addresses, as the table of rights writes them, of pages with a field for files. */
    static Set<String> takingFiles() {
        Set<String> pages = new TreeSet<>();
        for (ShippedRoutes.Page page : ShippedRoutes.all()) {
            if (takesFiles(page.view())) {
                pages.add(page.path());
            }
        }
        return pages;
    }

    private static boolean takesFiles(String view) {
        String text = read(VIEWS.resolve(view.substring(1)));
        return text.contains("type=\"file\"")
                || FILE.matcher(text).find()
                || INCLUDED.matcher(text).results().anyMatch(part -> takesFiles(part.group(1)));
    }

    private static void collect(String view, Set<String> names, Set<String> known) {
        if (!known.add(view)) {
            return;
        }
        String text = read(VIEWS.resolve(view.substring(1)));
        for (Pattern pattern : new Pattern[] {FIELD, PLAIN}) {
            Matcher field = pattern.matcher(text);
            while (field.find()) {
                String name = attribute(field.group(1), pattern == FIELD ? "id" : "name");
                String type = attribute(field.group(1), "type");
                boolean readonly = field.group(1).contains("readonly");
                if (TYPED.contains(type) && !name.isEmpty() && !name.contains("#{") && !readonly) {
                    names.add(name);
                }
            }
        }
        Matcher included = INCLUDED.matcher(text);
        while (included.find()) {
            collect(included.group(1), names, known);
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
