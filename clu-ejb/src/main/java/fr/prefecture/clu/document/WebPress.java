package fr.prefecture.clu.document;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** DOC-8: prints a paper as one page for a browser, which needs nothing else. */
final class WebPress {

    private WebPress() {}

    static byte[] print(Paper paper) {
        Document document = Papered.read(paper);
        if (Slides.areIn(document)) {
            Slides.prepare(document);
        }
        Element head = Papered.head(document);
        Element charset = document.createElement("meta");
        charset.setAttribute("charset", "utf-8");
        head.insertBefore(charset, head.getFirstChild());
        Element viewport = Papered.append(head, "meta");
        viewport.setAttribute("name", "viewport");
        viewport.setAttribute("content", "width=device-width, initial-scale=1");
        Papered.append(head, "style").setTextContent(Styles.WEB);
        Element body = Papered.first(document, "body");
        Element main = document.createElement("main");
        for (Node child = body.getFirstChild(); child != null; child = body.getFirstChild()) {
            main.appendChild(child);
        }
        body.appendChild(main);
        return ("<!DOCTYPE html>\n" + Markup.of(document)).getBytes(StandardCharsets.UTF_8);
    }
}
