package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Folded;
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

/** The catalogue of variables: a list that ships with the product. LET-6 */
public final class Variables {

    /** The shipped catalogue: {@code variables.tsv} beside this class. */
    public static final Variables SHIPPED = read();

    private static final int COLUMNS = 5;

    /** A slip of this many letters is still understood as meant. */
    private static final int FARTHEST = 4;

    private final Map<String, Variable> byKey = new LinkedHashMap<>();

    private Variables(List<Variable> all) {
        all.forEach(one -> byKey.put(Folded.key(one.name()), one));
    }

    public List<Variable> all() {
        return List.copyOf(byKey.values());
    }

    /** By its name, whatever its case and accents. */
    public Optional<Variable> find(String name) {
        return Optional.ofNullable(byKey.get(Folded.key(name)));
    }

    /** The one that somebody who typed an unknown name most probably meant. */
    public Optional<Variable> nearest(String name) {
        String key = Folded.key(name);
        return byKey.entrySet().stream()
                .map(entry -> Map.entry(distance(key, entry.getKey()), entry.getValue()))
                .filter(entry -> entry.getKey() <= Math.min(FARTHEST, key.length() / 2))
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    /** Levenshtein's: letters added, left out or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    private static Variables read() {
        try (InputStream in = Variables.class.getResourceAsStream("variables.tsv")) {
            List<Variable> all = new ArrayList<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] part = line.split("\t", -1);
                if (part.length == COLUMNS && !part[0].equals("name")) {
                    all.add(
                            new Variable(
                                    part[0],
                                    part[1],
                                    part[2].replace("|", "\n"),
                                    Variable.Kind.valueOf(part[3]),
                                    Variable.Source.valueOf(part[4])));
                }
            }
            return new Variables(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
