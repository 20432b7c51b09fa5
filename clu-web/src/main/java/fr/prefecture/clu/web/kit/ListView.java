package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.list.SavedViews;
import fr.prefecture.clu.list.Slice;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Asked;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as one request shows it: its rows, what is said of them, and its parts.
 *
 * @param <R> a row, as the boundary returns it
 */
public final class ListView<R extends ListedRow> {

    /** How many rows are printed at most. */
    static final int PRINTED = 1_000;

    private final ListDeclaration<R> declared;
    private final Lists lists;
    private final HttpServletRequest request;
    private final SavedViewLinks views;
    private final Consumer<List<R>> prepared;
    private final ListState state;
    private final boolean printed;
    private final ListFilters filters;
    private final ListColumns columns;
    private final ListActs acts;
    private Slice<R> slice;

    ListView(
            ListDeclaration<R> declared,
            Lists lists,
            HttpServletRequest request,
            MessagesPage messages,
            SavedViews views,
            Consumer<List<R>> prepared) {
        this.declared = declared;
        this.lists = lists;
        this.request = request;
        this.prepared = prepared;
        this.views = new SavedViewLinks(views, request);
        state = ListState.of(request, declared.filters(), this.views.usual().isPresent());
        printed = request.getParameter(ListState.PRINT) != null;
        filters = new ListFilters(declared, request, state);
        columns = new ListColumns(declared, lists, state);
        acts =
                new ListActs(
                        printed ? List.of() : declared.acts(),
                        declared.texts(),
                        request,
                        messages,
                        state,
                        id -> row(id).map(columns::name));
    }

    /**
     * Before the page is drawn: says what is not understood, and hands out the file if one is asked
     * for.
     */
    void begin(FacesContext context) throws IOException {
        Optional<String> elsewhere = usual().or(this::now);
        if (elsewhere.isPresent()) {
            context.getExternalContext().redirect(elsewhere.get());
            return;
        }
        filters.check(context);
        Optional<ExportFormat> format = ListFile.asked(request);
        if (format.isPresent()) {
            ListFile.send(context, this, format.get());
        }
    }

    /** Where nothing is asked for, the view that the reader wants to begin with. */
    private Optional<String> usual() {
        return request.getMethod().equals("GET") && !Asked.address(request).contains("?")
                ? views.usual()
                : Optional.empty();
    }

    /** The address that says now what the one that is asked for said before. */
    private Optional<String> now() {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        String now =
                Stream.of(asked.split("&"))
                        .map(one -> declared.former().getOrDefault(one, one))
                        .collect(Collectors.joining("&"));
        return now.equals(asked) ? Optional.empty() : Optional.of(getPath() + "?" + now);
    }

    // --- parts

    public ListFilters getFilters() {
        return filters;
    }

    public ListColumns getColumns() {
        return columns;
    }

    public ListPages getPages() {
        return printed
                ? new ListPages(state.turnedTo(1), 0)
                : new ListPages(
                        state.turnedTo(slice().first() / state.size() + 1), slice().count());
    }

    public ListActs getActs() {
        return acts;
    }

    // --- rows

    /** What the address asks for, for boundaries that count the same rows. */
    public Ask ask() {
        return new Ask(
                filters.values(),
                columns.sort(),
                columns.isDescending(),
                printed ? 0 : state.first(),
                printed ? PRINTED : state.size());
    }

    private Slice<R> slice() {
        if (slice == null) {
            slice = lists.slice(declared.boundary(), ask());
            prepared.accept(slice.rows());
        }
        return slice;
    }

    public List<R> getRows() {
        return slice().rows();
    }

    /** All rows that the filters leave, in their order, however many. */
    public void each(Consumer<R> reader) {
        lists.each(
                declared.boundary(),
                ask(),
                rows -> {
                    prepared.accept(rows);
                    rows.forEach(reader);
                });
    }

    /** The one with this number, if the caller may read it. */
    public Optional<R> row(long id) {
        return lists.row(declared.boundary(), id);
    }

    boolean isOpen(R row) {
        return state.open().equals(OptionalLong.of(row.id()));
    }

    ListLink unfold(R row, String name) {
        boolean open = isOpen(row);
        return new ListLink(
                "detail-" + row.id(),
                Texts.of("kit.unfold", name),
                state.opened(open ? OptionalLong.empty() : OptionalLong.of(row.id()))
                        .address()
                        .toString(),
                open,
                Texts.of(open ? "kit.folded" : "kit.unfolded", name));
    }

    // --- saved views

    public boolean isViewable() {
        return !printed && views.isOffered();
    }

    /** Those of the reader, each a link to what it shows. */
    public List<ListLink> getViews() {
        return views.links(state.address().toString());
    }

    /** The page that saves what is shown. */
    public String getSaving() {
        return views.saving(state.address().toString());
    }

    // --- words

    /** As readers read a value. */
    public String text(Object value) {
        return ListColumn.text(value);
    }

    public String getPath() {
        return state.bare().toString();
    }

    private String said(String of) {
        return Texts.of(declared.texts() + of);
    }

    public String getCaption() {
        return said(".caption");
    }

    /** That there is none, at all or of what is asked for. */
    public String getNoneFound() {
        return said(filters.isSet() ? ".none.found" : ".none");
    }

    /** What to do where there is none at all. */
    public String getNoneNext() {
        return said(".none.next");
    }

    public boolean isFilled() {
        return slice().count() > 0;
    }

    /** « 321 lignes », « plus de 10 000 lignes » */
    public String getCount() {
        String count = Texts.count(slice().count(), declared.texts() + ".count");
        return slice().more() ? Texts.of("kit.more", count) : count;
    }

    /** « Page 2 sur 334, par « Échéance », décroissant, 8 342 réclamations » */
    public String getStatus() {
        List<String> said = new ArrayList<>();
        getPages().inWords().ifPresent(said::add);
        columns.orderInWords().ifPresent(said::add);
        said.add(getCount());
        return String.join(", ", said);
    }

    /** Of something else than the page that is made of the same rows. */
    public Address address(String path) {
        return state.filtersOf(path);
    }

    // --- files and paper

    /** The list as it is shown, whole, in each format. */
    public List<ListLink> getFiles() {
        return Stream.of(ExportFormat.XLSX, ExportFormat.ODS, ExportFormat.CSV)
                .map(
                        format ->
                                new ListLink(
                                        "fichier-" + format.extension(),
                                        Texts.of("ExportFormat." + format.name()),
                                        state.whole(ListState.FILE, format.extension()),
                                        false))
                .toList();
    }

    public boolean isPrinted() {
        return printed;
    }

    /** Whether more rows fit the filters than are printed. */
    public boolean isCutShort() {
        return printed && (slice().more() || slice().count() > PRINTED);
    }

    public String getPrint() {
        return state.whole(ListState.PRINT, ListFilter.YES).toString();
    }
}
