package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.odftoolkit.odfdom.doc.OdfDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Checks that every file of a paper says the same, and that its PDF is accessible. */
public final class Accessible {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2009]+");
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{InHebrew}\\p{InArabic}\\x{FB1D}-\\x{FDFF}\\x{FE70}-\\x{FEFC}]+");

    static {
        VeraGreenfieldFoundryProvider.initialise();
        Logger.getLogger("org.verapdf").setLevel(Level.SEVERE);
    }

    private Accessible() {}

    /** The paper as PDF, as HTML and as ODT has one text, and the PDF passes PDF/UA-1. */
    public static void check(Paper paper) {
        Papers papers = new Papers();
        byte[] pdf = papers.file(paper, PaperFormat.PDF).content();
        String said = textOfHtml(papers.file(paper, PaperFormat.HTML).content());
        assertThat(failures(pdf)).as("PDF/UA-1: " + paper.name()).isEmpty();
        assertThat(comparable(textOfPdf(pdf)))
                .as("text of the PDF: " + paper.name())
                .isEqualTo(comparable(said));
        assertThat(comparable(textOfOdf(papers.file(paper, PaperFormat.ODT).content())))
                .as("text of the ODT: " + paper.name())
                .isEqualTo(comparable(said));
    }

    /** Slides as PDF and as HTML have one text, which stands in the ODP, and the PDF passes. */
    public static void checkSlides(Paper paper) {
        Papers papers = new Papers();
        byte[] pdf = papers.file(paper, PaperFormat.PDF).content();
        assertThat(failures(pdf)).as("PDF/UA-1: " + paper.name()).isEmpty();
        assertThat(comparable(textOfPdf(pdf)))
                .as("text of the PDF: " + paper.name())
                .isEqualTo(comparable(textOfHtml(papers.file(paper, PaperFormat.HTML).content())));
        assertThat(comparable(textOfOdf(papers.file(paper, PaperFormat.ODP).content())))
                .as("words of the ODP: " + paper.name())
                .contains(
                        texts(Papered.first(Papered.read(paper), "body")).stream()
                                .map(Accessible::comparable)
                                .filter(text -> !text.isEmpty())
                                .toArray(String[]::new));
    }

    public static int pagesOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What veraPDF has to say against a file as PDF/UA-1. */
    public static List<String> failures(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a screen reader says of a PDF: its tags in their order, without marks of lists. */
    public static String textOfPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.addOperator(new NamedProperties(extractor));
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
                texts.put(page.getCOSObject(), ofPage);
            }
            StringBuilder said = new StringBuilder();
            say(document.getDocumentCatalog().getStructureTreeRoot(), null, texts, said);
            return said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the properties of marked content under their name, which the library does not. */
    private static final class NamedProperties extends OperatorProcessor {

        NamedProperties(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            COSDictionary properties =
                    operands.get(1) instanceof COSName name
                            ? getContext().getResources().getProperties(name).getCOSObject()
                            : (COSDictionary) operands.get(1);
            getContext().beginMarkedContentSequence((COSName) operands.get(0), properties);
        }

        @Override
        public String getName() {
            return "BDC";
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private static void say(
            PDStructureNode node,
            COSDictionary page,
            Map<COSDictionary, Map<Integer, String>> texts,
            StringBuilder said) {
        if (node instanceof PDStructureElement element
                && "Lbl".equals(element.getStandardStructureType())) {
            return;
        }
        COSDictionary here = page(node.getCOSObject(), page);
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement child) {
                say(child, here, texts, said);
            } else if (kid instanceof PDMarkedContentReference reference) {
                COSDictionary there = page(reference.getCOSObject(), here);
                said.append(texts.get(there).getOrDefault(reference.getMCID(), "")).append(' ');
            } else if (kid instanceof Integer number) {
                said.append(texts.get(here).getOrDefault(number, "")).append(' ');
            } else if (kid instanceof COSBase base && base instanceof COSInteger number) {
                said.append(texts.get(here).getOrDefault(number.intValue(), "")).append(' ');
            }
        }
    }

    private static COSDictionary page(COSDictionary of, COSDictionary otherwise) {
        COSDictionary page = of.getCOSDictionary(COSName.PG);
        return page == null ? otherwise : page;
    }

    /** What stands in the body of a page. */
    public static String textOfHtml(byte[] html) {
        try {
            String page = new String(html, java.nio.charset.StandardCharsets.UTF_8);
            String body = page.substring(page.indexOf("<body"), page.indexOf("</html>"));
            Document document =
                    javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(
                                    new ByteArrayInputStream(
                                            body.getBytes(
                                                    java.nio.charset.StandardCharsets.UTF_8)));
            return document.getDocumentElement().getTextContent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the body of a text or of slides, as the reference library reads them. */
    public static String textOfOdf(byte[] file) {
        try (OdfDocument document = OdfDocument.loadDocument(new ByteArrayInputStream(file))) {
            return text(document.getContentRoot());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each text that stands alone. */
    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                texts.add(child.getNodeValue());
            } else {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }

    private static String text(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        if (node.getNodeName().equals("svg:title") || node.getNodeName().equals("svg:desc")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(text(child));
        }
        return text.toString();
    }

    /** Without spaces, which lines swallow, and whatever the order of letters from the right. */
    public static String comparable(String text) {
        String plain =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return RIGHT_TO_LEFT
                .matcher(plain)
                .replaceAll(
                        run ->
                                run.group()
                                        .chars()
                                        .sorted()
                                        .mapToObj(c -> String.valueOf((char) c))
                                        .collect(Collectors.joining()));
    }
}
