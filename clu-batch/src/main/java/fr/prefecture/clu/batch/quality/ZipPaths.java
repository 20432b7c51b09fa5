package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.shared.Folded;
import java.util.HashSet;
import java.util.Set;

/**
 * QUA-61: the names of files in a zip: ours, whatever they were called: letters without accents,
 * digits and hyphens, which no system reserves and which lead nowhere else; none twice.
 */
final class ZipPaths {

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /**
     * @param folder of ours
     * @param number before the name, so that no name is one that a system reserves
     * @param said what the file is called, by people
     * @param extension of ours
     */
    String free(String folder, String number, String said, String extension) {
        String plain = Folded.key(said).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut =
                plain.length() <= LONGEST
                        ? plain
                        : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        String stem = folder + "/" + number + (cut.isEmpty() ? "" : "-" + cut);
        String path = stem + "." + extension;
        for (int again = 2; !taken.add(path); again++) {
            path = stem + "-" + again + "." + extension;
        }
        return path;
    }
}
