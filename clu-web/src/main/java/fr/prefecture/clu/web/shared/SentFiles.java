package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files that have reached the server before the form that they belong to, and those of a form
 * that was refused: they wait in a folder of the session, on this server, until the form has acted
 * or the session is over. Nothing of them travels to the other node: there, the form asks for them
 * again. Decision 0132.
 */
public final class SentFiles {

    /** What one session may keep waiting, in bytes; what waits longest goes first. */
    static final long MOST_WAITING = 400_000_000;

    private static final String FOLDER = SentFiles.class.getName();
    private static final String WAITING = "-garde";
    private static final String NAME = ".name";
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private static final Path ALL = Settings.temporary().resolve("clu-sent");

    private SentFiles() {}

    /** The field of a form that names what waits for another of its fields. */
    public static String field(String of) {
        return of + WAITING;
    }

    public static SentFile hold(HttpServletRequest request, Part part) throws IOException {
        Path folder = ALL.resolve(folderOf(request.getSession()));
        Files.createDirectories(folder);
        makeRoom(folder, part.getSize());
        String token = UUID.randomUUID().toString();
        Path file = folder.resolve(token);
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file);
        }
        Files.writeString(folder.resolve(token + NAME), part.getSubmittedFileName());
        sweep(Files.getLastModifiedTime(folder).toInstant());
        return of(folder, token).orElseThrow();
    }

    /** What waits for a field, as far as it still does. */
    public static List<SentFile> waiting(HttpServletRequest request, String field) {
        return tokens(request, field).flatMap(token -> find(request, token).stream()).toList();
    }

    /** Whether something that waited for a field is here no more. */
    public static boolean isAnyLost(HttpServletRequest request, String field) {
        return tokens(request, field).anyMatch(token -> find(request, token).isEmpty());
    }

    /** The form has acted: nothing waits for it any more. */
    static void drop(HttpServletRequest request) throws IOException {
        for (String parameter : request.getParameterMap().keySet()) {
            if (parameter.endsWith(WAITING)) {
                String field = parameter.substring(0, parameter.length() - WAITING.length());
                for (SentFile file : waiting(request, field)) {
                    delete(file.path());
                }
            }
        }
    }

    private static Stream<String> tokens(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameterValues(field(field))).stream()
                .flatMap(Stream::of)
                .distinct();
    }

    private static Optional<SentFile> find(HttpServletRequest request, String token) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(FOLDER) instanceof String folder
                        && token.matches("[0-9a-f-]{36}")
                ? of(ALL.resolve(folder), token)
                : Optional.empty();
    }

    private static Optional<SentFile> of(Path folder, String token) {
        try {
            Path file = folder.resolve(token);
            String name = Files.readString(folder.resolve(token + NAME));
            return Optional.of(new SentFile(token, name, Files.size(file), file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized String folderOf(HttpSession session) {
        if (session.getAttribute(FOLDER) == null) {
            session.setAttribute(FOLDER, UUID.randomUUID().toString());
        }
        return (String) session.getAttribute(FOLDER);
    }

    private static void makeRoom(Path folder, long size) throws IOException {
        List<Path> oldest;
        try (Stream<Path> all = Files.list(folder)) {
            oldest =
                    all.filter(file -> !file.toString().endsWith(NAME))
                            .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                            .toList();
        }
        long waiting = oldest.stream().mapToLong(file -> file.toFile().length()).sum();
        for (Path file : oldest) {
            if (waiting + size <= MOST_WAITING) {
                return;
            }
            waiting -= file.toFile().length();
            delete(file);
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + NAME));
    }

    /** What a session of another node, or one that ended with the server, has left behind. */
    private static void sweep(Instant now) throws IOException {
        Instant before = now.minus(FORGOTTEN);
        try (Stream<Path> folders = Files.list(ALL)) {
            for (Path folder : folders.toList()) {
                if (folder.toFile().lastModified() < before.toEpochMilli()) {
                    deleteAll(folder);
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /** The session is over: whatever waited for it goes. */
    @WebListener
    public static final class Over implements HttpSessionListener {

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            if (event.getSession().getAttribute(FOLDER) instanceof String folder) {
                try {
                    deleteAll(ALL.resolve(folder));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
