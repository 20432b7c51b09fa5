package fr.prefecture.clu.fault;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Whether a payload has come out of the place where it was written, in whatever file an answer is:
 * what a browser, a spreadsheet, a reader of PDF or a calendar would make of it.
 */
final class Escaped {

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset");
    private static final Pattern RUNS =
            Pattern.compile("(?i)(javascript|vbscript|data):.*", Pattern.DOTALL);
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^[\\s\\p{Cf}\u00a0]*[=+\\-@|\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d \u00a0\u202f.,]+( ?%)?");
    private static final Set<String> CALENDAR =
            Set.of(
                    "BEGIN",
                    "END",
                    "VERSION",
                    "PRODID",
                    "CALSCALE",
                    "METHOD",
                    "UID",
                    "DTSTAMP",
                    "DTSTART",
                    "DTEND",
                    "SUMMARY",
                    "DESCRIPTION",
                    "URL",
                    "STATUS",
                    "CATEGORIES",
                    "ORGANIZER",
                    "ATTENDEE",
                    "LOCATION",
                    "SEQUENCE",
                    "X-WR-CALNAME",
                    "NAME",
                    "REFRESH-INTERVAL",
                    "X-PUBLISHED-TTL",
                    "TZID",
                    "TZOFFSETFROM",
                    "TZOFFSETTO",
                    "TZNAME",
                    "RRULE",
                    "TRANSP",
                    "CLASS",
                    "PRIORITY",
                    "LAST-MODIFIED",
                    "DUE",
                    "CREATED",
                    "TZURL",
                    "LIC-LOCATION");

    private static final Set<String> HEADERS =
            Set.of(
                    "Date",
                    "From",
                    "Reply-To",
                    "To",
                    "Message-ID",
                    "Subject",
                    "MIME-Version",
                    "Content-Type",
                    "Content-Language",
                    "Content-Transfer-Encoding",
                    "Auto-Submitted",
                    "In-Reply-To",
                    "References",
                    "Precedence",
                    "X-Auto-Response-Suppress");

    private Escaped() {}

    /** What is wrong with an answer; nothing when all payloads are still text in it. */
    static List<String> from(HttpResponse<byte[]> answer) {
        List<String> wrong = new ArrayList<>(ofHeaders(answer));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try {
            wrong.addAll(from(type, answer.body()));
        } catch (IOException e) {
            wrong.add(type + " is not to be read: " + e);
        }
        return wrong;
    }

    private static List<String> ofHeaders(HttpResponse<byte[]> answer) {
        List<String> wrong = new ArrayList<>();
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (name.contains(Payload.MARK)) {
                                wrong.add("header " + name);
                            }
                            if (!name.equalsIgnoreCase("Location")
                                    && !name.equalsIgnoreCase("Content-Disposition")
                                    && values.toString().contains(Payload.MARK)) {
                                wrong.add("header " + name + ": " + values);
                            }
                        });
        if (answer.body().length > 0
                && answer.headers().firstValue("X-Content-Type-Options").isEmpty()) {
            wrong.add("no nosniff");
        }
        answer.headers()
                .firstValue("Content-Disposition")
                .filter(
                        value ->
                                !value.matches(
                                        "(attachment|inline); filename=\"[A-Za-z0-9._ ()-]+\"(;"
                                                + " filename\\*=UTF-8''[A-Za-z0-9%._-]+)?"))
                .ifPresent(value -> wrong.add("Content-Disposition: " + value));
        return wrong;
    }

    /**
     * @param type as HTTP and MIME name it
     */
    static List<String> from(String type, byte[] body) throws IOException {
        String kind = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (kind) {
            case "text/html", "application/xhtml+xml" -> ofPage(text);
            case "text/csv" -> ofTable(text);
            case "application/json", "application/problem+json", "application/schema+json" ->
                    ofJson(text);
            case "text/calendar" -> ofCalendar(text);
            case "application/pdf" -> ofPdf(body);
            case "application/zip" -> ofArchive(body);
            case "text/xml", "application/xml" -> ofXml(kind, body);
            default -> kind.startsWith("application/vnd.") ? ofArchive(body) : List.<String>of();
        };
    }

    /** An e-mail as it leaves: its headers are ours, and each of its parts is looked at. */
    static List<String> ofMail(InputStream eml) throws IOException, MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), eml);
        List<String> wrong = new ArrayList<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            if (!HEADERS.contains(header.getName())) {
                wrong.add("header " + header.getName());
            }
        }
        if (mail.getAllRecipients().length != 1 || mail.getFrom().length != 1) {
            wrong.add("to or from several");
        }
        ofPart(mail, wrong);
        return wrong;
    }

    private static void ofPart(Part part, List<String> wrong)
            throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                ofPart(parts.getBodyPart(i), wrong);
            }
            return;
        }
        String name = part.getFileName();
        if (name != null && !name.matches("[\\p{L}\\d._ -]+")) {
            wrong.add("file " + name);
        }
        try (InputStream content = part.getInputStream()) {
            String type = part.getContentType();
            from(type, content.readAllBytes()).forEach(one -> wrong.add(type + ": " + one));
        }
    }

    static List<String> ofPage(String html) {
        List<String> wrong = new ArrayList<>();
        if (html.contains(Payload.COMPUTED)) {
            wrong.add("a template has computed what was typed");
        }
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            if (element.normalName().contains(Payload.MARK)) {
                wrong.add("element " + place(element));
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "");
                if (name.contains(Payload.MARK) || name.startsWith("on") || name.equals("srcdoc")) {
                    wrong.add("attribute " + name + " at " + place(element));
                }
                if (ADDRESSES.contains(name)
                        && RUNS.matcher(value).matches()
                        && !value.startsWith("data:image/png;base64,")) {
                    wrong.add(name + "=" + value + " at " + place(element));
                }
                if (name.equals("style") && value.contains(Payload.MARK)) {
                    wrong.add("style at " + place(element));
                }
            }
            if (Set.of("script", "style").contains(element.normalName())
                    && element.data().contains(Payload.MARK)) {
                wrong.add("within " + place(element));
            }
            if (Set.of("iframe", "object", "embed", "base", "frame")
                    .contains(element.normalName())) {
                wrong.add("element " + place(element));
            }
        }
        page.traverse(
                (Node node, int depth) -> {
                    if (node instanceof Comment comment
                            && comment.getData().contains(Payload.MARK)) {
                        wrong.add("within a comment");
                    }
                });
        return wrong;
    }

    private static String place(Element element) {
        String outer = element.outerHtml();
        return element.cssSelector() + " " + outer.substring(0, Math.min(160, outer.length()));
    }

    /** The REST interface writes for machines, with commas; all else a spreadsheet may open. */
    static List<String> ofTable(String csv) {
        List<String> wrong = new ArrayList<>();
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        char separator = csv.startsWith("\ufeff") ? ';' : ',';
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                for (String cell : row.getFields()) {
                    if (FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
                        wrong.add("formula: " + cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }

    private static List<String> ofJson(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readValue();
            return List.of();
        } catch (JsonException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    private static List<String> ofCalendar(String text) {
        List<String> wrong = new ArrayList<>();
        for (String line : text.replaceAll("\r\n[ \t]", "").split("\r\n", -1)) {
            if (!line.isEmpty() && !CALENDAR.contains(line.split("[;:]", 2)[0])) {
                wrong.add("calendar line " + line);
            }
        }
        return wrong;
    }

    private static List<String> ofPdf(byte[] body) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(body)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                runs(object.getObject(), wrong, 0);
            }
        }
        return wrong;
    }

    private static void runs(COSBase base, List<String> wrong, int depth) {
        if (!(base instanceof COSDictionary dictionary) || depth > 4) {
            return;
        }
        for (COSName name : dictionary.keySet()) {
            COSBase value = dictionary.getItem(name);
            if (Set.of("JS", "JavaScript", "Launch", "OpenAction", "AA", "EmbeddedFiles")
                    .contains(name.getName())) {
                wrong.add("PDF with " + name.getName());
            }
            if (name.getName().equals("URI")
                    && value instanceof COSString address
                    && RUNS.matcher(address.getString().strip()).matches()) {
                wrong.add("PDF link to " + address.getString());
            }
            runs(value, wrong, depth + 1);
        }
    }

    private static List<String> ofArchive(byte[] body) throws IOException {
        List<String> wrong = new ArrayList<>();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                String name = part.getName();
                byte[] content = zip.readAllBytes();
                if (name.contains("..")
                        || name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":")) {
                    wrong.add("part " + name);
                }
                String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                List<String> inPart =
                        switch (end) {
                            case "xml", "rels", "rdf" -> ofXml(name, content);
                            case "html" -> from("text/html", content);
                            case "csv" -> from("text/csv", content);
                            case "pdf" -> ofPdf(content);
                            case "zip", "odt", "ods", "odp", "docx", "xlsx", "pptx" ->
                                    ofArchive(content);
                            default -> List.of();
                        };
                inPart.forEach(one -> wrong.add(name + ": " + one));
            }
        }
        if (parts == 0) {
            wrong.add("an archive of nothing");
        }
        return wrong;
    }

    private static List<String> ofXml(String name, byte[] content) throws IOException {
        List<String> wrong = new ArrayList<>();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            NodeList all =
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new ByteArrayInputStream(content)))
                            .getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                org.w3c.dom.Element element = (org.w3c.dom.Element) all.item(i);
                if (element.getTagName().contains(Payload.MARK)
                        || Set.of("f", "script", "event-listener", "oleObject")
                                .contains(element.getLocalName())) {
                    wrong.add("element " + element.getTagName());
                }
                for (int j = 0; j < element.getAttributes().getLength(); j++) {
                    org.w3c.dom.Node attribute = element.getAttributes().item(j);
                    if (attribute.getNodeName().contains(Payload.MARK)
                            || attribute.getLocalName().equals("formula")) {
                        wrong.add("attribute " + attribute.getNodeName());
                    }
                    if (Set.of("href", "Target").contains(attribute.getLocalName())
                            && RUNS.matcher(attribute.getNodeValue().strip()).matches()) {
                        wrong.add("link to " + attribute.getNodeValue());
                    }
                }
            }
        } catch (SAXException e) {
            wrong.add(name + " is no XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }
}
