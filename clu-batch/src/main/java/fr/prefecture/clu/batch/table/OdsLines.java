package fr.prefecture.clu.batch.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** The rows of the first visible sheet of a spreadsheet in OpenDocument. */
final class OdsLines implements Lines {

    private static final Set<String> UNSEEN = Set.of("collapse", "filter");
    private static final int LAST_COLUMN = 1024;
    private static final int LAST_LINE = 1 << 20;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_SPACES = 1000;

    private final Parts parts;
    private final Sheets sheets = new Sheets();
    private final Set<String> hiding = new HashSet<>();
    private final Xml xml;
    private boolean read;
    private List<String> row = List.of();
    private long line;
    private long repeats;

    OdsLines(Parts parts) throws IOException {
        this.parts = parts;
        refuseWhatIsProtected();
        this.xml =
                parts.part("content.xml").orElseThrow(() -> new UnreadableTable("table.damaged"));
        if (!goToSheet()) {
            throw new UnreadableTable("table.noSheet");
        }
    }

    @Override
    public Optional<Table.Row> next() throws IOException {
        while (repeats == 0 && !read) {
            if (!xml.next()) {
                throw new UnreadableTable("table.damaged");
            }
            if (xml.opens("table-row")) {
                takeRow();
            } else if (xml.closes("table")) {
                read = true;
                lookAtOthers();
            } else if (xml.opens("shapes") || xml.opens("forms")) {
                xml.skip();
            }
        }
        if (repeats == 0) {
            return Optional.empty();
        }
        if (line >= LAST_LINE) {
            throw new UnreadableTable("table.bomb");
        }
        repeats--;
        line++;
        return Optional.of(new Table.Row(line, row));
    }

    @Override
    public List<Table.Remark> remarks() {
        return sheets.remarks();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private void refuseWhatIsProtected() throws IOException {
        Optional<Xml> manifest = parts.part("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (Xml entries = manifest.get()) {
                while (entries.next()) {
                    if (entries.opens("encryption-data")) {
                        throw new UnreadableTable("table.oldOrProtected");
                    }
                }
            }
        }
    }

    private boolean goToSheet() throws IOException {
        String style = "";
        while (xml.next()) {
            if (xml.opens("style")) {
                style = xml.attribute("name");
            } else if (xml.opens("table-properties") && xml.attribute("display").equals("false")) {
                hiding.add(style);
            } else if (xml.opens("table")) {
                if (!hiding.contains(xml.attribute("style-name"))) {
                    return true;
                }
                sheets.hidden(xml.attribute("name"));
                xml.skip();
            }
        }
        return false;
    }

    private void lookAtOthers() throws IOException {
        while (xml.next()) {
            if (xml.opens("table")) {
                String name = xml.attribute("name");
                if (hiding.contains(xml.attribute("style-name"))) {
                    sheets.hidden(name);
                } else {
                    sheets.other(name);
                }
                xml.skip();
            } else if (xml.opens("named-expressions") || xml.opens("database-ranges")) {
                xml.skip();
            }
        }
    }

    private void takeRow() throws IOException {
        long times = Math.max(1, xml.numberOf("number-rows-repeated", 1));
        boolean hidden = UNSEEN.contains(xml.attribute("visibility"));
        List<String> cells = new ArrayList<>();
        long column = 0;
        while (xml.next() && !xml.closes("table-row")) {
            if (xml.opens("table-cell") || xml.opens("covered-table-cell")) {
                long across = Math.max(1, xml.numberOf("number-columns-repeated", 1));
                String cell = cell();
                if (!cell.isEmpty()) {
                    while (cells.size() < Math.min(column, LAST_COLUMN)) {
                        cells.add("");
                    }
                    while (cells.size() < Math.min(column + across, LAST_COLUMN)) {
                        cells.add(cell);
                    }
                }
                column = Math.min(column + across, LAST_COLUMN);
            }
        }
        if (cells.isEmpty()) {
            line += times;
        } else {
            row = cells;
            repeats = times;
            if (hidden) {
                sheets.hiddenRow();
            }
        }
    }

    private String cell() throws IOException {
        String closing = xml.name();
        String type = xml.attribute("value-type");
        boolean formula = !xml.attribute("formula").isEmpty();
        if (xml.numberOf("number-columns-spanned", 1) > 1
                || xml.numberOf("number-rows-spanned", 1) > 1) {
            sheets.merged();
        }
        String stored =
                switch (type) {
                    case "float", "percentage", "currency" ->
                            CellValue.number(xml.attribute("value"));
                    case "date" -> CellValue.moment(xml.attribute("date-value"));
                    case "time" -> CellValue.hour(xml.attribute("time-value"));
                    case "boolean" -> xml.attribute("boolean-value");
                    default -> xml.attribute("string-value");
                };
        String shown = paragraphs(closing);
        String cell = stored.isEmpty() ? shown : stored;
        if (formula && cell.isEmpty() && type.isEmpty()) {
            sheets.uncomputed();
        }
        return cell;
    }

    /** What the cell shows; notes and drawings are left out. */
    private String paragraphs(String closing) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        while (xml.next() && !xml.closes(closing)) {
            if (xml.opens("p")) {
                if (!first) {
                    text.append('\n');
                }
                first = false;
                paragraph(text);
            } else if (xml.opens()) {
                xml.skip();
            }
        }
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text.toString();
    }

    private void paragraph(StringBuilder text) throws IOException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    switch (xml.name()) {
                        case "s" ->
                                text.append(
                                        " "
                                                .repeat(
                                                        (int)
                                                                Math.min(
                                                                        xml.numberOf("c", 1),
                                                                        MOST_SPACES)));
                        case "tab" -> text.append('\t');
                        case "line-break" -> text.append('\n');
                        default -> {
                            // A span of text, or a link.
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() <= LONGEST_TEXT) {
                        text.append(xml.characters());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new UnreadableTable("table.damaged");
                default -> {
                    // A comment says nothing.
                }
            }
        }
    }
}
