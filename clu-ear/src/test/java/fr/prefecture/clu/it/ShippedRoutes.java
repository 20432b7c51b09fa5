package fr.prefecture.clu.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The table of pages of the very archive that we ship, for whoever looks at it from without. */
public final class ShippedRoutes extends ClassLoader {

    private static final String TABLE = "fr.prefecture.clu.web.shared.Routes";

    private final Map<String, byte[]> classes = new HashMap<>();

    private ShippedRoutes() {
        super(ShippedRoutes.class.getClassLoader());
    }

    /**
     * A page: how its address looks, and who may open it; nobody named: anybody.
     *
     * @param path with {@code {id}}, {@code {code}} or {@code {slug}} for what stands there
     * @param view the page file, which several addresses may share
     */
    public record Page(String path, String view, Set<String> roles) {

        public boolean isNumbered() {
            return path.contains("{");
        }

        public boolean admits(String role) {
            return roles.isEmpty() || roles.contains(role);
        }

        /** Whether an address, its query put aside, is one of this page's. */
        public boolean isAt(String address) {
            return Pattern.matches(
                    path.replace("{id}", "\\d{1,18}")
                            .replace("{code}", "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
                            .replace("{slug}", "(?!(api|chiffres|imprimer|raccourcis)$)[a-z0-9-]+"),
                    address.replaceFirst("[?#].*", ""));
        }

        /** What stands in an address of another page in the place that this one has too. */
        public Optional<String> from(Page other, String address) {
            int place = path.indexOf('{');
            if (place < 0 || !other.path.startsWith(path.substring(0, path.indexOf('}') + 1))) {
                return Optional.empty();
            }
            String thing = address.substring(place).replaceFirst("[/?#].*", "");
            return Optional.of(path.replaceFirst("\\{\\w+\\}", thing));
        }

        @Override
        public String toString() {
            return path;
        }
    }

    public static List<Page> all() {
        try {
            ShippedRoutes archive = new ShippedRoutes();
            archive.read(Files.readAllBytes(Path.of(System.getProperty("clu.ear"))), "");
            List<Page> pages = new ArrayList<>();
            for (Object route : (List<?>) archive.loadClass(TABLE).getField("ALL").get(null)) {
                pages.add(
                        new Page(
                                (String) route.getClass().getMethod("path").invoke(route),
                                (String) route.getClass().getMethod("view").invoke(route),
                                roles(route)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> roles(Object route) throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (Object role : (Set<?>) route.getClass().getMethod("roles").invoke(route)) {
            names.add((String) role);
        }
        return Set.copyOf(names);
    }

    /** The classes of the pages, and of what they name, in an archive and those within it. */
    private void read(byte[] archive, String within) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (name.matches("(lib/)?clu-[^/]*\\.[jw]ar")) {
                    read(entries.readAllBytes(), name.endsWith(".war") ? "WEB-INF/classes/" : "");
                } else if (name.startsWith(within + "fr/prefecture/clu/")
                        && name.endsWith(".class")) {
                    classes.put(
                            name.substring(within.length(), name.length() - ".class".length())
                                    .replace('/', '.'),
                            entries.readAllBytes());
                }
            }
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] code = classes.get(name);
        if (code == null) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
    }
}
