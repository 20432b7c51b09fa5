package fr.prefecture.clu.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.Map;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.component.datatable.DataTableRenderer;
import org.primefaces.model.SortMeta;

/**
 * The data table of the toolkit with what it lacks for a reader who listens: a caption (attributes
 * "caption" and "note"), row headers (columns whose attribute "rowHeader" is true), the sorted
 * column and one French paginator.
 */
public class AccessibleTableRenderer extends DataTableRenderer {
    private static final String PAGES =
            "{CurrentPageReport} {FirstPageLink} {PreviousPageLink} {PageLinks}"
                    + " {NextPageLink} {LastPageLink} {RowsPerPageDropdown}";

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        DataTable table = (DataTable) component;
        if (table.isPaginator() && table.getAttributes().get("pagesSaid") == null) {
            table.getAttributes().put("pagesSaid", true);
            table.setPaginatorPosition("bottom");
            table.setPaginatorTemplate(PAGES);
            table.setCurrentPageReportTemplate(text(context, "shared.table.page"));
        }
        super.encodeEnd(context, component);
    }

    @Override
    protected void encodeRegularTable(FacesContext context, DataTable table) throws IOException {
        throughWriter(
                context,
                new Plain(context.getResponseWriter()),
                () -> super.encodeRegularTable(context, table));
    }

    @Override
    protected void encodeThead(FacesContext context, DataTable table) throws IOException {
        Object caption = table.getAttributes().get("caption");
        if (caption != null) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("caption", null);
            writer.startElement("span", null);
            writer.writeAttribute("class", "tableau-titre", null);
            writer.writeText(caption, null);
            Object note = table.getAttributes().get("note");
            if (note != null) {
                writer.startElement("span", null);
                writer.writeAttribute("class", "note", null);
                writer.writeText(note, null);
                writer.endElement("span");
            }
            writer.endElement("span");
            writer.endElement("caption");
        }
        super.encodeThead(context, table);
    }

    @Override
    public void encodeColumnHeader(FacesContext context, DataTable table, UIColumn column)
            throws IOException {
        String sorted = sorted(table, column);
        if (sorted == null) {
            super.encodeColumnHeader(context, table, column);
        } else {
            throughWriter(
                    context,
                    new Sorted(context.getResponseWriter(), sorted),
                    () -> super.encodeColumnHeader(context, table, column));
        }
    }

    @Override
    protected void encodeCell(
            FacesContext context,
            DataTable table,
            UIColumn column,
            boolean selected,
            boolean selectionEnabled,
            int rowIndex)
            throws IOException {
        ResponseWriter writer =
                isRowHeader(column)
                        ? new RowHeader(context.getResponseWriter())
                        : new Plain(context.getResponseWriter());
        throughWriter(
                context,
                writer,
                () ->
                        super.encodeCell(
                                context, table, column, selected, selectionEnabled, rowIndex));
    }

    private static boolean isRowHeader(UIColumn column) {
        return column instanceof UIComponent component
                && Boolean.parseBoolean(String.valueOf(component.getAttributes().get("rowHeader")));
    }

    private static String sorted(DataTable table, UIColumn column) {
        Map<String, SortMeta> sorts = table.getSortByAsMap();
        SortMeta sort = sorts.get(column.getColumnKey());
        if (sort == null || !sort.isActive()) {
            return null;
        }
        return sort.getOrder().isDescending() ? "descending" : "ascending";
    }

    private static String text(FacesContext context, String key) {
        return context.getApplication()
                .evaluateExpressionGet(context, "#{msg['" + key + "']}", String.class);
    }

    private static void throughWriter(
            FacesContext context, ResponseWriter writer, Encoding encoding) throws IOException {
        ResponseWriter usual = context.getResponseWriter();
        context.setResponseWriter(writer);
        try {
            encoding.run();
        } finally {
            context.setResponseWriter(usual);
        }
    }

    private interface Encoding {
        void run() throws IOException;
    }

    /**
     * Leaves the native table semantics alone: the toolkit says "grid" but its cells are not
     * navigable.
     */
    private static class Plain extends ResponseWriterWrapper {
        Plain(ResponseWriter usual) {
            super(usual);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (!"role".equals(name) || !("grid".equals(value) || "gridcell".equals(value))) {
                super.writeAttribute(name, value, property);
            }
        }
    }

    private static final class RowHeader extends Plain {
        private int depth;

        RowHeader(ResponseWriter usual) {
            super(usual);
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            if (depth++ == 0 && "td".equals(name)) {
                super.startElement("th", component);
                super.writeAttribute("scope", "row", null);
            } else {
                super.startElement(name, component);
            }
        }

        @Override
        public void endElement(String name) throws IOException {
            super.endElement(--depth == 0 && "td".equals(name) ? "th" : name);
        }
    }

    private static final class Sorted extends ResponseWriterWrapper {
        private final String order;
        private boolean said;

        Sorted(ResponseWriter usual, String order) {
            super(usual);
            this.order = order;
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, component);
            if (!said && "th".equals(name)) {
                said = true;
                super.writeAttribute("aria-sort", order, null);
            }
        }
    }
}
