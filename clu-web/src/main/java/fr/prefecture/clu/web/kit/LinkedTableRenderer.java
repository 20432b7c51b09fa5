package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.component.datatable.DataTableRenderer;
import org.primefaces.component.headerrow.HeaderRow;

/**
 * The data table of the toolkit for people who listen, who have no mouse or no script: a caption,
 * names of rows and columns, links for all that can be done with it, a card for each row on a small
 * screen. Roles are said, since a table that is laid out as cards is none for some browsers.
 */
public class LinkedTableRenderer extends DataTableRenderer {

    @Override
    public void decode(FacesContext context, UIComponent component) {
        // All is asked for by the address.
    }

    @Override
    protected void preRender(FacesContext context, DataTable table) {
        // The database has filtered and ordered.
    }

    @Override
    protected void encodeScript(FacesContext context, DataTable table) {
        // Nothing runs.
    }

    @Override
    protected void encodeMarkup(FacesContext context, DataTable table) throws IOException {
        String id = table.getClientId(context);
        ListView<?> list = ((LinkedTable) table).list();
        Html html = new Html(context.getResponseWriter());
        html.open(
                "div",
                "class",
                "defilement",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-labelledby",
                id + "-titre");
        html.open("table", "id", id, "class", "tableau tableau-large", "role", "table");
        html.open("caption", "id", id + "-titre");
        html.open("span", "class", "tableau-titre");
        html.text(list.getCaption());
        html.element("span", list.getFilters().getInWords(), "class", "note");
        html.close("span", "caption");
        encodeHeads(html, list);
        encodeRows(context, (LinkedTable) table, list, html);
        html.close("table", "div");
    }

    /** Rows of the same group are a part of the table, with a heading of its own. */
    private static void encodeRows(
            FacesContext context, LinkedTable table, ListView<?> list, Html html)
            throws IOException {
        HeaderRow group = table.getHeaderRow();
        String last = null;
        int rows = table.getRowCount();
        html.open("tbody", "role", "rowgroup");
        for (int index = 0; index < rows; index++) {
            table.setRowIndex(index);
            String name = group == null || !group.isRendered() ? null : group.getGroupBy();
            if (name != null && !name.equals(last)) {
                if (index > 0) {
                    html.close("tbody");
                    html.open("tbody", "role", "rowgroup");
                }
                html.open("tr", "role", "row", "class", "groupe");
                html.element(
                        "th",
                        name,
                        "role",
                        "rowheader",
                        "scope",
                        "rowgroup",
                        "colspan",
                        span(list));
                html.close("tr");
            }
            last = name;
            encodeRow(context, table, list);
        }
        table.setRowIndex(-1);
        html.close("tbody");
    }

    /** How many cells a row has. */
    private static int span(ListView<?> list) {
        return list.getColumns().shown().size()
                + (list.isPrinted() ? 0 : 1)
                + (list.getActs().getAll().isEmpty() ? 0 : 1);
    }

    private static void encodeHeads(Html html, ListView<?> list) throws IOException {
        html.open("thead", "role", "rowgroup");
        html.open("tr", "role", "row");
        if (!list.getActs().getAll().isEmpty()) {
            html.open("th", "scope", "col", "role", "columnheader");
            html.element("span", Texts.of("kit.tick"), "class", "masque");
            html.close("th");
        }
        for (ListColumn column : list.getColumns().shown()) {
            html.open(
                    "th",
                    "scope",
                    "col",
                    "role",
                    "columnheader",
                    "class",
                    classes(column),
                    "aria-sort",
                    sorted(list.getColumns(), column));
            Optional<ListLink> head = list.getColumns().head(column);
            if (head.isPresent()) {
                link(html, head.get());
            } else {
                html.text(column.header());
            }
            html.close("th");
        }
        if (!list.isPrinted()) {
            html.open("th", "scope", "col", "role", "columnheader", "class", "ecran");
            html.element("span", Texts.of("kit.detail"), "class", "masque");
            html.close("th");
        }
        html.close("tr", "thead");
    }

    private static String sorted(ListColumns columns, ListColumn column) {
        if (!columns.isSortedBy(column.sort())) {
            return null;
        }
        return columns.isDescending() ? "descending" : "ascending";
    }

    private static String classes(ListColumn column) {
        String classes = (column.styleClass() + (column.isOnCard() ? "" : " hors-carte")).strip();
        return classes.isEmpty() ? null : classes;
    }

    private static void link(Html html, ListLink link) throws IOException {
        html.open("a", "id", link.id(), "href", link.address());
        html.text(link.text());
        html.close("a");
    }

    private static <R extends ListedRow> void encodeRow(
            FacesContext context, LinkedTable table, ListView<R> list) throws IOException {
        @SuppressWarnings("unchecked")
        R row = (R) table.getRowData();
        String name = list.getColumns().name(row);
        Html html = new Html(context.getResponseWriter());
        html.open("tr", "role", "row", "id", "ligne-" + row.id());
        if (!list.getActs().getAll().isEmpty()) {
            html.open("td", "role", "cell", "class", "coche");
            String box = "coche-" + row.id();
            html.element("label", Texts.of("kit.tick.of", name), "for", box, "class", "masque");
            html.open(
                    "input",
                    "type",
                    "checkbox",
                    "name",
                    ListOutcome.TICK,
                    "form",
                    "actes",
                    "id",
                    box,
                    "value",
                    row.id() + ":" + row.version());
            html.close("input", "td");
        }
        List<ListColumn> shown = list.getColumns().shown();
        for (ListColumn column : shown) {
            encodeCell(context, html, column, row, list.getActs().refusal(row.id()));
        }
        if (!list.isPrinted()) {
            ListLink unfold = list.unfold(row, name);
            html.open("td", "role", "cell", "class", "ecran");
            html.open(
                    "a",
                    "id",
                    unfold.id(),
                    "href",
                    unfold.address(),
                    "aria-expanded",
                    String.valueOf(unfold.current()),
                    "data-annonce",
                    unfold.announcement());
            html.text(Texts.of("kit.detail"));
            html.element("span", " " + name, "class", "masque");
            html.close("a", "td");
        }
        html.close("tr");
        if (list.isOpen(row) && !list.isPrinted()) {
            html.open("tr", "role", "row", "class", "detail");
            html.open("td", "role", "cell", "colspan", span(list), "headers", named(row));
            encodeDetail(context, table, list);
            html.close("td", "tr");
        }
    }

    /** The id of the cell that names a row. */
    private static String named(ListedRow row) {
        return "nom-" + row.id();
    }

    private static void encodeCell(
            FacesContext context, Html html, ListColumn column, ListedRow row, String refusal)
            throws IOException {
        boolean names = column.isRowHeader();
        html.open(
                names ? "th" : "td",
                "id",
                names ? named(row) : null,
                "role",
                names ? "rowheader" : "cell",
                "scope",
                names ? "row" : null,
                "class",
                classes(column),
                "data-titre",
                names ? null : column.header());
        column.encode(context);
        if (names && !refusal.isEmpty()) {
            html.element("span", refusal, "class", "champ-message");
        }
        html.close(names ? "th" : "td");
    }

    /** What the page draws for it, or all columns. */
    private static void encodeDetail(FacesContext context, LinkedTable table, ListView<?> list)
            throws IOException {
        UIComponent own = table.getFacet("detail");
        if (own != null) {
            own.encodeAll(context);
            return;
        }
        Html html = new Html(context.getResponseWriter());
        html.open("dl", "class", "fiche");
        for (ListColumn column : list.getColumns().all()) {
            if (!column.isRowHeader()) {
                html.element("dt", column.header());
                html.open("dd");
                column.encode(context);
                html.close("dd");
            }
        }
        html.close("dl");
    }
}
