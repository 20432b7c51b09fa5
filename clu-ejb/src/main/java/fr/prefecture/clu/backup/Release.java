package fr.prefecture.clu.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release of the product this is. */
final class Release {

    private static final String DESCRIBED =
            "/META-INF/maven/fr.prefecture.clu/clu-ejb/pom.properties";

    private Release() {}

    /** Its number, as the build wrote it into the archive; a dash outside of an archive. */
    static String name() {
        try (InputStream described = Release.class.getResourceAsStream(DESCRIBED)) {
            if (described == null) {
                return "-";
            }
            Properties build = new Properties();
            build.load(described);
            return build.getProperty("version", "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
