package fr.prefecture.clu.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How papers look. */
final class Styles {

    static final String PAPER = text("paper.css");
    static final String SLIDES = text("slides.css");
    static final String WEB = text("web.css");

    private Styles() {}

    static String text(String file) {
        try (InputStream in = Styles.class.getResourceAsStream("/document/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
