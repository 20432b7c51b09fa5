package fr.prefecture.clu.supply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A library as it is shipped, in the archive or in the server.
 *
 * @param name of its file
 * @param sha256 of its bytes, in hexadecimal digits
 * @param maven of what it says that it is made, as {@code group:artifact:version}; some say nothing
 */
record ShippedJar(String name, String sha256, List<String> maven) {

    /** Our own modules, whose content differs at each build. */
    private static final String OURS = "clu-.*\\.(?:jar|war)";

    /** Those in an archive and in the web modules within it, without our own. */
    static List<ShippedJar> in(Path archive) throws IOException {
        List<ShippedJar> jars = new ArrayList<>();
        try (InputStream in = Files.newInputStream(archive)) {
            gather(in, jars);
        }
        return jars;
    }

    private static void gather(InputStream archive, List<ShippedJar> jars) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (name.endsWith(".war")) {
                gather(new ByteArrayInputStream(zip.readAllBytes()), jars);
            } else if (name.endsWith(".jar") && !name.matches(OURS)) {
                jars.add(of(name, zip.readAllBytes()));
            }
        }
    }

    /** Those below a folder. */
    static List<ShippedJar> below(Path folder) throws IOException {
        List<ShippedJar> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                jars.add(of(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return jars;
    }

    private static ShippedJar of(String name, byte[] content) throws IOException {
        return new ShippedJar(name, sha256(content), maven(content));
    }

    private static List<String> maven(byte[] jar) throws IOException {
        List<String> said = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")) {
                Properties properties = new Properties();
                properties.load(zip);
                said.add(
                        "%s:%s:%s"
                                .formatted(
                                        properties.getProperty("groupId"),
                                        properties.getProperty("artifactId"),
                                        properties.getProperty("version")));
            }
        }
        return said;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
