package fr.prefecture.clu.web.kit;

import jakarta.faces.application.ResourceDependencies;
import jakarta.faces.component.UIComponent;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.component.column.Column;
import org.primefaces.component.datatable.DataTable;

/**
 * The data table of the toolkit, of which nothing runs in the browser: heads, pages and unfolded
 * rows are links. None of its scripts and styles are loaded.
 */
@ResourceDependencies({})
public final class LinkedTable extends DataTable {

    /** Its name in faces-config.xml. */
    public static final String TYPE = "fr.prefecture.clu.LinkedTable";

    static final String RENDERER = "fr.prefecture.clu.LinkedTableRenderer";
    static final String ROW = "row";

    /** Its id in the tag of lists. */
    static final String ID = "liste";

    public LinkedTable() {
        setRendererType(RENDERER);
        setVar(ROW);
    }

    ListView<?> list() {
        return (ListView<?>) getAttributes().get("list");
    }

    /** Those that the user may see, in their order. */
    List<ListColumn> listColumns() {
        return getChildren().stream()
                .flatMap(LinkedTable::columnsIn)
                .map(ListColumn::new)
                .filter(ListColumn::isAllowed)
                .toList();
    }

    /** A tag that a page uses inside the list may wrap its columns. */
    private static Stream<Column> columnsIn(UIComponent child) {
        return child instanceof Column column
                ? Stream.of(column)
                : child.getChildren().stream().flatMap(LinkedTable::columnsIn);
    }
}
