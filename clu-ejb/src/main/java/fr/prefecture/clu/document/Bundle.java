package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * DOC-12: the texts within the container of an office document, unpacked once, from front to back
 * and within bounds; pictures and the like are counted and not kept, containers within it stay
 * closed.
 */
final class Bundle {

    private static final int MOST_ENTRIES = 2_000;

    /** Of all that it unpacks to, kept or not. */
    private static final long MOST_UNPACKED = 100_000_000;

    /** From this size on, it may unpack to no more than so many times its size. */
    private static final long SMALL = 8_000_000;

    private static final int RATIO = 100;

    private static final int MOST_OF_ONE = 4_000_000;
    private static final int MOST_OF_ALL = 16_000_000;

    private static final int BUFFER = 1 << 16;

    private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};
    private static final int DIRECTORY_END_LONGEST = (1 << 16) + 22;

    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final long packed;
    private long unpacked;
    private long kept;

    private Bundle(long packed) {
        this.packed = packed;
    }

    /**
     * @throws RuleBroken when it is damaged, or unpacks to more than a document does
     */
    static Bundle of(byte[] file) {
        if (!ends(file)) {
            throw damaged();
        }
        Bundle bundle = new Bundle(file.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bundle.take(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
        return bundle;
    }

    static RuleBroken damaged() {
        return new RuleBroken("document.manuscript.damaged");
    }

    static RuleBroken tooMuch() {
        return new RuleBroken("document.manuscript.tooMuch");
    }

    private void take(String name, ZipInputStream zip) throws IOException {
        if (names.size() == MOST_ENTRIES) {
            throw tooMuch();
        }
        if (!names.add(name)) {
            throw damaged();
        }
        boolean text = isText(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || unpacked > SMALL && unpacked / RATIO > packed) {
                throw tooMuch();
            }
            if (text) {
                out.write(buffer, 0, read);
                kept += read;
                if (out.size() > MOST_OF_ONE || kept > MOST_OF_ALL) {
                    throw tooMuch();
                }
            }
        }
        if (text) {
            texts.put(name, out.toByteArray());
        }
    }

    private static boolean isText(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.endsWith(".xml")
                || folded.endsWith(".rels")
                || folded.equals("mimetype")
                || folded.equals("encrypted-package");
    }

    /** A container that was cut off lacks its end. */
    private static boolean ends(byte[] file) {
        int first = Math.max(0, file.length - DIRECTORY_END_LONGEST);
        for (int at = file.length - DIRECTORY_END.length; at >= first; at--) {
            if (file[at] == DIRECTORY_END[0]
                    && file[at + 1] == DIRECTORY_END[1]
                    && file[at + 2] == DIRECTORY_END[2]
                    && file[at + 3] == DIRECTORY_END[3]) {
                return true;
            }
        }
        return false;
    }

    Set<String> names() {
        return names;
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** What it declares of itself; nothing when there is none. */
    String declaration(String name) {
        return find(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }
}
