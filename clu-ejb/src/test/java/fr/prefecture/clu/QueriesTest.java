package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every query in JPQL that stands in a class of the product, read as EclipseLink reads it: a
 * renamed attribute is found here, whether or not a test comes by the query.
 */
class QueriesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final int MAGIC = 8;
    private static final Pattern JPQL = Pattern.compile("(?s)\\s*(select|delete|update)\\s.*");

    /** Entities begin with a capital letter, tables do not. */
    private static final Pattern OF_AN_ENTITY =
            Pattern.compile("(\\bfrom|^\\s*update)\\s+[A-Z]\\w+\\s");

    /** What stands for a part that is put in when the query is asked. */
    private static final String HOLE = "\u0001";

    /** What most holes are filled with: nothing, or a condition. */
    private static final List<String> FILLINGS = List.of("", " where 1 = 1", "1 = 1");

    /** Those with holes for other things; each has tests of its class. */
    private static final List<String> WITH_OTHER_HOLES =
            List.of("ComputedFigures", "History", "Logs", "MailingLists", "Typists");

    @Test
    void every_query_is_understood() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        int read = 0;
        TreeSet<String> withHoles = new TreeSet<>();
        try (Database database = Database.empty()) {
            for (Map.Entry<Path, List<String>> one : strings().entrySet()) {
                for (String found : one.getValue()) {
                    if (!OF_AN_ENTITY.matcher(found).find() || !JPQL.matcher(found).matches()) {
                        continue;
                    }
                    String text = found.endsWith(" where ") ? found + HOLE : found;
                    String fault = "";
                    for (String filling : text.contains(HOLE) ? FILLINGS : List.of("")) {
                        fault = fault(database, text.replace(HOLE, filling));
                        if (fault.isEmpty()) {
                            break;
                        }
                    }
                    read++;
                    if (!fault.isEmpty() && text.contains(HOLE)) {
                        withHoles.add(name(one.getKey()));
                    } else if (!fault.isEmpty()) {
                        wrong.put(name(one.getKey()) + ": " + text, fault);
                    }
                }
            }
            assertThat(fault(database, "select u from User u where u.shoeSize = 44"))
                    .as("what is not there is found")
                    .contains("shoeSize");
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(450);
        assertThat(withHoles).isSubsetOf(WITH_OTHER_HOLES);
    }

    private static String fault(Database database, String query) {
        try {
            database.entityManager().createQuery(query);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.class$", "");
    }

    private static Map<Path, List<String>> strings() throws IOException {
        Map<Path, List<String>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                all.put(file, constants(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    /** The strings of a class file: JVM specification, 4.4. */
    private static List<String> constants(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipNBytes(MAGIC);
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 8 -> strings.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("tag " + tag);
            }
        }
        return strings.stream().map(texts::get).toList();
    }
}
