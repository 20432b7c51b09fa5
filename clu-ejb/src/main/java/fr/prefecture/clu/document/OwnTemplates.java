package fr.prefecture.clu.document;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * DOC-2: finds a template by its name: the préfecture's own, unless that version of it was refused,
 * then the one that we ship. Nothing outside of the two folders can be named.
 */
final class OwnTemplates implements TemplateLoader {

    static final String EXTENSION = ".ftlx";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}\\.ftlx");
    private static final String SHIPPED = "/document/templates/";
    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 1_000_000;

    private final Supplier<Path> folder;
    private final Map<Version, Refusal> refusals = new ConcurrentHashMap<>();

    OwnTemplates(Supplier<Path> folder) {
        this.folder = folder;
    }

    /** What tells that a file has changed. */
    private record Version(String name, boolean own, long modified, long size) {}

    @Override
    public Object findTemplateSource(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        Version own = own(name);
        if (own != null && !refusals.containsKey(own)) {
            return own;
        }
        return getClass().getResource(SHIPPED + name) == null
                ? null
                : new Version(name, false, 0, 0);
    }

    private Version own(String name) throws IOException {
        Path file = folder.get().resolve(name);
        return Files.isRegularFile(file)
                ? new Version(
                        name, true, Files.getLastModifiedTime(file).toMillis(), Files.size(file))
                : null;
    }

    @Override
    public long getLastModified(Object source) {
        return ((Version) source).modified();
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new StringReader(text((Version) source));
    }

    /**
     * @throws Unreadable when it cannot be read, is no UTF-8 or larger than any template
     */
    private String text(Version version) throws Unreadable {
        byte[] bytes;
        try (InputStream in =
                version.own()
                        ? Files.newInputStream(inFolder(version.name()))
                        : getClass().getResourceAsStream(SHIPPED + version.name())) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new Unreadable(version.name(), 0, e.getClass().getSimpleName(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(version.name(), 0, "> 1 Mo", null);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            throw new Unreadable(version.name(), line, "UTF-8", null);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The file itself, which no link may lead out of the folder. */
    private Path inFolder(String name) throws IOException {
        Path real = folder.get().resolve(name).toRealPath();
        if (!real.startsWith(folder.get().toRealPath())) {
            throw new AccessDeniedException(name);
        }
        return real;
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Read as a whole.
    }

    /**
     * Sets the préfecture's own file aside until it changes.
     *
     * @return whether there was one to blame, so that another try makes sense
     */
    boolean refuse(String main, Refusal refusal) {
        try {
            for (String name : new String[] {refusal.template(), main, "letter" + EXTENSION}) {
                Version own = NAME.matcher(name).matches() ? own(name) : null;
                if (own != null && refusals.putIfAbsent(own, refusal) == null) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** The files that the préfecture has put into the folder, few as they are. */
    Set<String> names() {
        if (!Files.isDirectory(folder.get())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .filter(name -> Files.isRegularFile(folder.get().resolve(name)))
                    .limit(MOST_FILES)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** What they are now: equal as long as none has changed, come or gone. */
    Set<Object> versions() {
        Set<Object> versions = new HashSet<>();
        for (String name : names()) {
            try {
                versions.add(own(name));
            } catch (IOException e) {
                versions.add(name);
            }
        }
        return versions;
    }

    /** The files that we ship; a jar cannot be asked, so there is a list. */
    static List<String> shippedNames() {
        return shippedText("index.txt").orElseThrow().lines().toList();
    }

    static Optional<String> shippedText(String file) {
        if (!NAME.matcher(file).matches() && !file.equals("index.txt")) {
            return Optional.empty();
        }
        try (InputStream in = OwnTemplates.class.getResourceAsStream(SHIPPED + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Optional<Refusal> refusal(String name) {
        try {
            return Optional.ofNullable(own(name)).map(refusals::get);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
