package fr.prefecture.clu.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/** A spreadsheet in OpenDocument 1.3 (ISO/IEC 26300), written as its rows come. */
final class OdsWorkbook extends Workbook {

    private static final String MEDIA = ExportFormat.ODS.media();
    private static final String NAMESPACES =
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
                    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                    + " office:version=\"1.3\"";

    private boolean heading;

    OdsWorkbook(OutputStream out) {
        this(out, MOST_ROWS);
    }

    OdsWorkbook(OutputStream out, int mostRows) {
        super(out, mostRows);
    }

    @Override
    void begin() throws IOException {
        plainPart("mimetype", MEDIA);
        entirePart(
                "META-INF/manifest.xml",
                SheetXml.DECLARATION
                        + "<manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                        + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
                        + " manifest:version=\"1.3\" manifest:media-type=\""
                        + MEDIA
                        + "\"/>"
                        + entry("content.xml")
                        + entry("styles.xml")
                        + "</manifest:manifest>");
        entirePart(
                "styles.xml",
                SheetXml.DECLARATION
                        + "<office:document-styles"
                        + NAMESPACES
                        + "><office:styles><style:default-style style:family=\"table-cell\">"
                        + "<style:text-properties fo:language=\"fr\" fo:country=\"FR\"/>"
                        + "</style:default-style></office:styles></office:document-styles>");
        part("content.xml");
        put(SheetXml.DECLARATION + "<office:document-content" + NAMESPACES + '>' + styles());
        put("<office:body><office:spreadsheet>");
    }

    @Override
    void openSheet(String name, List<Integer> widths, boolean list) throws IOException {
        put("<table:table table:name=\"" + SheetXml.escaped(name) + "\">");
        for (int width : widths) {
            put("<table:table-column table:style-name=\"" + columnStyle(width) + "\"/>");
        }
        heading = list;
    }

    @Override
    void row(List<Cell> cells, Look look) throws IOException {
        StringBuilder row = new StringBuilder();
        row.append(heading ? "<table:table-header-rows>" : "").append("<table:table-row>");
        if (cells.isEmpty()) {
            row.append("<table:table-cell/>");
        }
        cells.forEach(cell -> write(row, cell, look));
        row.append("</table:table-row>").append(heading ? "</table:table-header-rows>" : "");
        heading = false;
        put(row.toString());
    }

    private static void write(StringBuilder row, Cell cell, Look look) {
        String value = cell.value();
        switch (cell.kind()) {
            case NOTHING -> row.append("<table:table-cell/>");
            case TEXT ->
                    row.append("<table:table-cell office:value-type=\"string\" table:style-name=\"")
                            .append(look == Look.HEADING ? "heading" : "text")
                            .append("\">")
                            .append(paragraphs(value))
                            .append("</table:table-cell>");
            case NUMBER ->
                    typed(
                            row,
                            value.indexOf('.') < 0 ? "whole" : "tenths",
                            "float",
                            "value",
                            value,
                            cell.inCsv());
            case PERCENT ->
                    typed(
                            row,
                            "percent",
                            "percentage",
                            "value",
                            new BigDecimal(value).movePointLeft(2).toPlainString(),
                            cell.inCsv() + '%');
            case DAY -> typed(row, "day", "date", "date-value", value, cell.inCsv());
            case TIME -> typed(row, "time", "time", "time-value", duration(value), value);
        }
    }

    private static void typed(
            StringBuilder row,
            String style,
            String type,
            String attribute,
            String value,
            String shown) {
        row.append("<table:table-cell table:style-name=\"")
                .append(style)
                .append("\" office:value-type=\"")
                .append(type)
                .append("\" office:")
                .append(attribute)
                .append("=\"")
                .append(value)
                .append("\"><text:p>")
                .append(shown)
                .append("</text:p></table:table-cell>");
    }

    private static String duration(String value) {
        LocalTime time = LocalTime.parse(value);
        return "PT%02dH%02dM%02dS".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }

    /** Spaces that follow one another and tabs are elements there, and a line is a paragraph. */
    private static String paragraphs(String value) {
        StringBuilder paragraphs = new StringBuilder("<text:p>");
        boolean afterSpace = true;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\n' -> paragraphs.append("</text:p><text:p>");
                case '\r' -> {}
                case '\t' -> paragraphs.append("<text:tab/>");
                case ' ' ->
                        paragraphs.append(afterSpace || endsAt(value, i + 1) ? "<text:s/>" : " ");
                default -> paragraphs.append(SheetXml.escaped(String.valueOf(character)));
            }
            afterSpace = character == ' ' || character == '\n';
        }
        return paragraphs.append("</text:p>").toString();
    }

    private static boolean endsAt(String value, int place) {
        return place == value.length() || value.charAt(place) == '\n';
    }

    @Override
    void endSheet() throws IOException {
        put("</table:table>");
    }

    @Override
    void end() throws IOException {
        put("</office:spreadsheet></office:body></office:document-content>");
    }

    private static String entry(String part) {
        return "<manifest:file-entry manifest:full-path=\""
                + part
                + "\" manifest:media-type=\"text/xml\"/>";
    }

    private static String columnStyle(int width) {
        return width > 60 ? "wide" : width > 20 ? "middle" : "narrow";
    }

    private static String styles() {
        return "<office:automatic-styles>"
                + column("narrow", "3cm")
                + column("middle", "6cm")
                + column("wide", "18cm")
                + "<number:number-style style:name=\"n-whole\"><number:number"
                + " number:decimal-places=\"0\" number:min-integer-digits=\"1\""
                + " number:grouping=\"true\"/></number:number-style>"
                + "<number:number-style style:name=\"n-tenths\"><number:number"
                + " number:decimal-places=\"1\" number:min-decimal-places=\"1\""
                + " number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
                + "<number:percentage-style style:name=\"n-percent\"><number:number"
                + " number:decimal-places=\"1\" number:min-decimal-places=\"1\""
                + " number:min-integer-digits=\"1\"/><number:text>%</number:text>"
                + "</number:percentage-style>"
                + "<number:date-style style:name=\"n-day\"><number:day number:style=\"long\"/>"
                + "<number:text>/</number:text><number:month number:style=\"long\"/>"
                + "<number:text>/</number:text><number:year number:style=\"long\"/></number:date-style>"
                + "<number:time-style style:name=\"n-time\"><number:hours number:style=\"long\"/>"
                + "<number:text>:</number:text><number:minutes number:style=\"long\"/>"
                + "</number:time-style>"
                + "<number:text-style style:name=\"n-text\"><number:text-content/></number:text-style>"
                + cell("whole", "n-whole", "")
                + cell("tenths", "n-tenths", "")
                + cell("percent", "n-percent", "")
                + cell("day", "n-day", "")
                + cell("time", "n-time", "")
                + cell("text", "n-text", wrapped(""))
                + cell(
                        "heading",
                        "n-text",
                        wrapped("<style:text-properties fo:font-weight=\"bold\"/>"))
                + "</office:automatic-styles>";
    }

    private static String column(String name, String width) {
        return ("<style:style style:name=\"%s\" style:family=\"table-column\">"
                        + "<style:table-column-properties style:column-width=\"%s\"/></style:style>")
                .formatted(name, width);
    }

    private static String cell(String name, String dataStyle, String properties) {
        return ("<style:style style:name=\"%s\" style:family=\"table-cell\""
                        + " style:data-style-name=\"%s\">%s</style:style>")
                .formatted(name, dataStyle, properties);
    }

    private static String wrapped(String more) {
        return "<style:table-cell-properties fo:wrap-option=\"wrap\""
                + " style:vertical-align=\"top\"/>"
                + more;
    }
}
