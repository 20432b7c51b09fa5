package fr.prefecture.clu.web.document;

import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Refusal;
import fr.prefecture.clu.document.TemplateRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;

/** A template in the list: which text serves, and where to get it and to see it. */
public record TemplateLine(HttpServletRequest request, TemplateRow row) {

    public String title() {
        return row.title();
    }

    public String file() {
        return row.file();
    }

    /** The sign of its state. */
    public String kind() {
        if (row.refusal().isPresent()) {
            return "erreur";
        }
        return row.replaced() ? "succes" : "info";
    }

    public String state() {
        if (row.refusal().isPresent()) {
            return Texts.of("document.templates.state.refused");
        }
        return Texts.of(
                row.replaced()
                        ? "document.templates.state.replaced"
                        : "document.templates.state.shipped");
    }

    /** What is wrong, where, and what serves meanwhile; empty when nothing is. */
    public String problem() {
        return row.refusal().map(this::said).orElse("");
    }

    private String said(Refusal refusal) {
        return Texts.of(refusal.key(), refusal.template(), refusal.line(), refusal.what());
    }

    public String textAddress() {
        return row.shipped() ? address(TemplateFiles.TEXT).toString() : "";
    }

    public boolean example() {
        return row.example();
    }

    public String pdfAddress() {
        return exampleAddress(PaperFormat.PDF);
    }

    public String odtAddress() {
        return exampleAddress(PaperFormat.ODT);
    }

    public String htmlAddress() {
        return exampleAddress(PaperFormat.HTML);
    }

    private String exampleAddress(PaperFormat format) {
        return address(TemplateFiles.EXAMPLE).with("format", format.extension()).toString();
    }

    private Address address(String path) {
        return Address.of(request, path).with("modele", row.name());
    }
}
