package fr.prefecture.clu.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** A spreadsheet in Office Open XML (ISO/IEC 29500), written part by part. */
final class XlsxWorkbook extends Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGED =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    /** What a reader would take for an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The day from which spreadsheets count. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private static final BigDecimal SECONDS_IN_DAY = BigDecimal.valueOf(86_400);
    private static final int DIGITS_OF_TIME = 15;
    private static final int LETTERS = 26;

    /** A text that a cell cannot hold is cut: the office suites would not open the file. */
    private static final int LONGEST = 32_767;

    private long line;
    private int widest;
    private boolean list;

    XlsxWorkbook(OutputStream out) {
        this(out, MOST_ROWS);
    }

    XlsxWorkbook(OutputStream out, int mostRows) {
        super(out, mostRows);
    }

    @Override
    void begin() throws IOException {
        entirePart(
                "_rels/.rels",
                SheetXml.DECLARATION
                        + "<Relationships xmlns=\""
                        + PACKAGED
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        entirePart("xl/styles.xml", styles());
    }

    @Override
    void openSheet(String name, List<Integer> widths, boolean isList) throws IOException {
        line = 0;
        widest = widths.size();
        list = isList;
        part("xl/worksheets/sheet" + sheets().size() + ".xml");
        put(SheetXml.DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView");
        put(sheets().size() == 1 ? " tabSelected=\"1\"" : "");
        put(" workbookViewId=\"0\">");
        put(
                isList
                        ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                                + " state=\"frozen\"/>"
                        : "");
        put("</sheetView></sheetViews><cols>");
        for (int column = 1; column <= widths.size(); column++) {
            put(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                            .formatted(column, column, widths.get(column - 1)));
        }
        put("</cols><sheetData>");
    }

    @Override
    void row(List<Cell> cells, Look look) throws IOException {
        line++;
        StringBuilder row = new StringBuilder("<row r=\"").append(line).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            write(row, cells.get(column), letters(column) + line, look);
        }
        put(row.append("</row>").toString());
    }

    private static void write(StringBuilder row, Cell cell, String place, Look look) {
        String value = cell.value();
        switch (cell.kind()) {
            case NOTHING -> {}
            case TEXT ->
                    row.append("<c r=\"")
                            .append(place)
                            .append(look == Look.HEADING ? "\" s=\"6" : "\" s=\"7")
                            .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                            .append(text(value))
                            .append("</t></is></c>");
            case NUMBER -> number(row, place, value.indexOf('.') < 0 ? 1 : 2, value);
            case PERCENT ->
                    number(row, place, 3, new BigDecimal(value).movePointLeft(2).toPlainString());
            case DAY ->
                    number(
                            row,
                            place,
                            4,
                            Long.toString(ChronoUnit.DAYS.between(FIRST, LocalDate.parse(value))));
            case TIME -> number(row, place, 5, partOfDay(LocalTime.parse(value)));
        }
    }

    private static void number(StringBuilder row, String place, int style, String value) {
        row.append("<c r=\"")
                .append(place)
                .append("\" s=\"")
                .append(style)
                .append("\"><v>")
                .append(value)
                .append("</v></c>");
    }

    private static String partOfDay(LocalTime time) {
        return BigDecimal.valueOf(time.toSecondOfDay())
                .divide(SECONDS_IN_DAY, DIGITS_OF_TIME, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String text(String value) {
        String shortened = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return SheetXml.escaped(ESCAPE.matcher(shortened).replaceAll("_x005F_"));
    }

    /** « AB » for the column 27, the first being 0. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    @Override
    void endSheet() throws IOException {
        put("</sheetData>");
        if (list) {
            put("<autoFilter ref=\"A1:" + letters(widest - 1) + line + "\"/>");
        }
        put("</worksheet>");
    }

    @Override
    void end() throws IOException {
        StringBuilder book = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets().size(); i++) {
            book.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(SheetXml.escaped(sheets().get(i - 1)), i, i));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(i, RELATIONS, i));
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sspreadsheetml.worksheet+xml\"/>"
                            .formatted(i, TYPES));
        }
        entirePart(
                "xl/workbook.xml",
                SheetXml.DECLARATION
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                .formatted(MAIN, RELATIONS, book));
        entirePart(
                "xl/_rels/workbook.xml.rels",
                SheetXml.DECLARATION
                        + ("<Relationships xmlns=\"%s\">%s<Relationship Id=\"styles\""
                                        + " Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>")
                                .formatted(PACKAGED, relations, RELATIONS));
        entirePart(
                "[Content_Types].xml",
                SheetXml.DECLARATION
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                        + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + ("<Override PartName=\"/xl/workbook.xml\" ContentType=\"%sspreadsheetml"
                                        + ".sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\""
                                        + " ContentType=\"%sspreadsheetml.styles+xml\"/>%s</Types>")
                                .formatted(TYPES, TYPES, types));
    }

    /** Plain, whole, one decimal, per cent, day, time, heading, text. */
    private static String styles() {
        return SheetXml.DECLARATION
                + "<styleSheet xmlns=\""
                + MAIN
                + "\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/>"
                + "<numFmt numFmtId=\"166\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs><cellXfs count=\"8\">"
                + format(0)
                + format(3)
                + format(164)
                + format(165)
                + format(166)
                + format(20)
                + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static String format(int number) {
        return ("<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                        + " applyNumberFormat=\"1\"/>")
                .formatted(number);
    }
}
