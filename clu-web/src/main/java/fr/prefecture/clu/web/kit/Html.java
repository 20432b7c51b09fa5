package fr.prefecture.clu.web.kit;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Elements in the order in which they are read. */
record Html(ResponseWriter writer) {

    /**
     * @param attributes names and values in turn; those whose value is null are left out
     */
    void open(String name, Object... attributes) throws IOException {
        writer.startElement(name, null);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute((String) attributes[i], attributes[i + 1], null);
            }
        }
    }

    void text(String text) throws IOException {
        writer.writeText(text, null);
    }

    void close(String... names) throws IOException {
        for (String name : names) {
            writer.endElement(name);
        }
    }

    void element(String name, String text, Object... attributes) throws IOException {
        open(name, attributes);
        text(text);
        close(name);
    }
}
