package fr.prefecture.clu.batch.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the first visible sheet of a workbook in Office Open XML. */
final class XlsxLines implements Lines {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_FORMATS = 1 << 16;
    private static final int LAST_COLUMN = 1024;
    private static final long MOST_CHARACTERS = 32L << 20;

    private final Parts parts;
    private final Sheets sheets = new Sheets();
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> days = new ArrayList<>();
    private final Xml xml;
    private boolean since1904;
    private long line;

    XlsxLines(Parts parts) throws IOException {
        this.parts = parts;
        String workbook = related("", "officeDocument").values().stream().findFirst().orElse("");
        if (workbook.isEmpty()) {
            throw new UnreadableTable("table.notASpreadsheet");
        }
        String sheet = related(workbook, "worksheet").getOrDefault(chosen(workbook), "");
        for (String part : related(workbook, "sharedStrings").values()) {
            readStrings(part);
        }
        for (String part : related(workbook, "styles").values()) {
            readStyles(part);
        }
        this.xml = parts.part(sheet).orElseThrow(() -> new UnreadableTable("table.noSheet"));
    }

    @Override
    public Optional<Table.Row> next() throws IOException {
        while (xml.next()) {
            if (xml.opens("row")) {
                line = xml.numberOf("r", line + 1);
                if (isTrue(xml.attribute("hidden"))) {
                    sheets.hiddenRow();
                }
                return Optional.of(new Table.Row(line, cells()));
            }
            if (xml.opens("mergeCell")) {
                sheets.merged();
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Table.Remark> remarks() {
        return sheets.remarks();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.closes("row")) {
            if (xml.opens("c")) {
                column = column(xml.attribute("r"), column);
                String cell = cell();
                if (!cell.isEmpty() && column < LAST_COLUMN) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, cell);
                }
                column++;
            }
        }
        return cells;
    }

    /** « AB12 » is in column 27, the first being 0. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int length = 0;
        while (length < reference.length()
                && length < 3
                && reference.charAt(length) >= 'A'
                && reference.charAt(length) <= 'Z') {
            column = column * 26 + reference.charAt(length) - 'A' + 1;
            length++;
        }
        return length == 0 ? otherwise : column - 1;
    }

    private String cell() throws IOException {
        String type = xml.attribute("t");
        long style = xml.numberOf("s", 0);
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                value = xml.text();
            } else if (xml.opens("is")) {
                value = string(xml, "is");
            } else if (xml.opens("f")) {
                formula = true;
                xml.skip();
            }
        }
        if (formula && value.isEmpty()) {
            sheets.uncomputed();
        }
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "str" -> unescaped(value);
            case "inlineStr", "e" -> value;
            case "d" -> CellValue.moment(value);
            default ->
                    value.isEmpty()
                            ? ""
                            : style < days.size() && days.get((int) style)
                                    ? CellValue.day(value, since1904)
                                    : CellValue.number(value);
        };
    }

    private String shared(String index) throws UnreadableTable {
        if (index.isEmpty()) {
            return "";
        }
        long number = Xml.number(index, Long.MAX_VALUE);
        if (number >= strings.size()) {
            throw new UnreadableTable("table.damaged");
        }
        return strings.get((int) number);
    }

    /** The text of a string with its runs; how it is pronounced is left out. */
    private static String string(Xml xml, String closing) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.closes(closing)) {
            if (xml.opens("t")) {
                text.append(xml.text());
            } else if (xml.opens("rPh")) {
                xml.skip();
            }
        }
        return unescaped(text.toString());
    }

    /** « _x000D_ » stands for a character that XML cannot hold. */
    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxLines::character) : text;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    private static boolean isTrue(String attribute) {
        return attribute.equals("1") || attribute.equals("true");
    }

    // --- what the rows refer to

    /** The parts that another refers to under a kind of relation, by the relation's name. */
    private Map<String, String> related(String part, String kind) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Optional<Xml> relations = parts.part(folder + "_rels/" + part.substring(slash) + ".rels");
        Map<String, String> related = new HashMap<>();
        if (relations.isPresent()) {
            try (Xml relation = relations.get()) {
                while (relation.next()) {
                    if (relation.opens("Relationship")
                            && relation.attribute("Type").endsWith("/" + kind)
                            && !relation.attribute("TargetMode").equals("External")) {
                        String target = relation.attribute("Target");
                        related.put(
                                relation.attribute("Id"),
                                target.startsWith("/") ? target.substring(1) : folder + target);
                    }
                }
            }
        }
        return related;
    }

    /** The relation of the first sheet that is not hidden. */
    private String chosen(String workbook) throws IOException {
        String chosen = "";
        try (Xml book =
                parts.part(workbook)
                        .orElseThrow(() -> new UnreadableTable("table.notASpreadsheet"))) {
            while (book.next()) {
                if (book.opens("workbookPr")) {
                    since1904 = isTrue(book.attribute("date1904"));
                } else if (book.opens("sheet")) {
                    String name = book.attribute("name");
                    if (book.attribute("state").matches("hidden|veryHidden")) {
                        sheets.hidden(name);
                    } else if (chosen.isEmpty()) {
                        chosen = book.attribute("id");
                    } else {
                        sheets.other(name);
                    }
                }
            }
        }
        return chosen;
    }

    private void readStrings(String part) throws IOException {
        Optional<Xml> found = parts.part(part);
        if (found.isEmpty()) {
            return;
        }
        long characters = 0;
        try (Xml table = found.get()) {
            while (table.next()) {
                if (table.opens("si")) {
                    String string = string(table, "si");
                    characters += string.length() + 16L;
                    if (characters > MOST_CHARACTERS) {
                        throw new UnreadableTable("table.bomb");
                    }
                    strings.add(string);
                }
            }
        }
    }

    private void readStyles(String part) throws IOException {
        Optional<Xml> found = parts.part(part);
        if (found.isEmpty()) {
            return;
        }
        Set<Long> formats = new HashSet<>();
        boolean ofCells = false;
        try (Xml styles = found.get()) {
            while (styles.next()) {
                if (styles.opens("numFmt") && CellValue.isDay(styles.attribute("formatCode"))) {
                    formats.add(styles.numberOf("numFmtId", 0));
                } else if (styles.name().equals("cellXfs")) {
                    ofCells = styles.opens();
                } else if (ofCells && styles.opens("xf")) {
                    if (days.size() >= MOST_FORMATS) {
                        throw new UnreadableTable("table.bomb");
                    }
                    long format = styles.numberOf("numFmtId", 0);
                    days.add(CellValue.isDay(format) || formats.contains(format));
                }
            }
        }
    }
}
