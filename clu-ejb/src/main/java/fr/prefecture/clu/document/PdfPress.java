package fr.prefecture.clu.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** DOC-7: prints a paper as PDF/UA-1: tagged, titled, in French, its letters embedded. */
final class PdfPress {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    /** When it was made, as the metadata tell it. */
    private static final Pattern DATES =
            Pattern.compile("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");

    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    static {
        XRLog.setLoggerImpl(new QuietLog());
    }

    private PdfPress() {}

    static byte[] print(Paper paper) {
        Document document = Papered.read(paper);
        boolean slides = Slides.areIn(document);
        if (slides) {
            Slides.prepare(document);
        }
        Element style = Papered.append(Papered.head(document), "style");
        style.setTextContent(style(paper, document, slides));
        addBookmarks(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Fonts font : Fonts.values()) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.bytes()),
                    font.family(),
                    font.bold() ? BOLD : REGULAR,
                    font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.usePdfUaAccessibility(true)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS)
                .useUnicodeLineBreaker(new LineBreaks())
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useUriResolver((base, uri) -> null)
                .withProducer("CLU")
                .withW3cDocument(document, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            PDDocument pdf = renderer.createPDFKeepOpen();
            nameLinks(pdf, document);
            RepeatedHeads.readOnce(pdf);
            forgetTime(pdf, paper);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** DOC-13: what is printed twice is the same, to the byte. */
    private static void forgetTime(PDDocument pdf, Paper paper) throws IOException {
        PDDocumentInformation facts = pdf.getDocumentInformation();
        facts.setCreationDate(null);
        facts.setModificationDate(null);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                DATES.matcher(told).replaceAll("").getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId((long) (paper.title() + paper.xhtml()).hashCode());
    }

    /** The style with what stands at the head and at the foot of pages. */
    private static String style(Paper paper, Document document, boolean slides) {
        boolean poster = Papered.isPoster(document);
        boolean large = poster || Papered.isLarge(document);
        return (Styles.PAPER + (slides ? Styles.SLIDES : ""))
                .replace("%SHEET%", poster ? "A3" : "A4")
                .replace("%RUNNING%", large ? "18pt" : "8pt")
                .replace("%TOP%", large ? "29mm" : "19mm")
                .replace("\"%TITLE%\"", quoted(paper.title()))
                .replace("\"%ORGANISATION%\"", quoted(Identity.fromSettings().organisation()));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ' || c == '<') {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** A link in a PDF has a text of its own, which is read where it stands. */
    private static void nameLinks(PDDocument pdf, Document document) throws IOException {
        Map<String, String> names = new HashMap<>();
        NodeList links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            names.putIfAbsent(link.getAttribute("href"), link.getTextContent().trim());
        }
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI address) {
                    link.setContents(names.getOrDefault(address.getURI(), address.getURI()));
                }
            }
        }
    }

    private static void addBookmarks(Document document) {
        List<Element> headings = new ArrayList<>();
        collectHeadings(Papered.first(document, "body"), headings);
        Element bookmarks = Papered.append(Papered.head(document), "bookmarks");
        Element[] last = {bookmarks, null, null, null};
        for (Element heading : headings) {
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "h-" + headings.indexOf(heading));
            }
            int level = heading.getTagName().charAt(1) - '0';
            Node parent = null;
            for (int above = level - 1; parent == null; above--) {
                parent = last[above];
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent().replaceAll("\\s+", " ").trim());
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            parent.appendChild(bookmark);
            last[level] = bookmark;
            for (int below = level + 1; below < last.length; below++) {
                last[below] = null;
            }
        }
    }

    private static void collectHeadings(Element element, List<Element> headings) {
        if (element.getTagName().matches("h[1-3]")) {
            headings.add(element);
        }
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                collectHeadings(child, headings);
            }
        }
    }
}
