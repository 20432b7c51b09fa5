package fr.prefecture.clu.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * The cells of numbers of a table's row, each a link to what explains it, as {@code clu:number}
 * writes a number. A table of a hundred days has a thousand of them: one component writes a whole
 * row.
 */
@FacesComponent(ExplainedCells.TYPE)
public class ExplainedCells extends UIComponentBase {

    static final String TYPE = "fr.prefecture.clu.ExplainedCells";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (getAttributes().get("value") instanceof List<?> cells) {
            // Encoded at once: each of its twenty words would be by itself.
            StringWriter row = new StringWriter();
            ResponseWriter page = context.getResponseWriter();
            ResponseWriter apart = page.cloneWithWriter(row);
            for (Object cell : cells) {
                write(apart, (ExplainedNumber) cell);
            }
            page.write(row.toString());
        }
    }

    private void write(ResponseWriter page, ExplainedNumber number) throws IOException {
        page.startElement("td", this);
        page.writeAttribute("class", number.style(), null);
        if (!number.isThere()) {
            page.startElement("span", this);
            page.writeAttribute("aria-hidden", "true", null);
            page.writeText("–", null);
            page.endElement("span");
            span(page, "masque", number.missing());
        } else if (number.isExplained()) {
            page.startElement("a", this);
            page.writeAttribute("href", number.address(), null);
            span(page, "nombre", number.text());
            span(page, "masque", ", " + number.what());
            page.endElement("a");
        } else {
            span(page, "nombre", number.text());
        }
        page.endElement("td");
    }

    private void span(ResponseWriter page, String style, String text) throws IOException {
        page.startElement("span", this);
        page.writeAttribute("class", style, null);
        page.writeText(text, null);
        page.endElement("span");
    }
}
