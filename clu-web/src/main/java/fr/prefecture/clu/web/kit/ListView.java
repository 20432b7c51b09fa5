package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.list.Slice;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list as one request shows it: rows, words and addresses.
 *
 * @param <R> a row, as the boundary returns it
 */
public final class ListView<R extends ListedRow> {

    /** How many rows are printed at most. */
    static final int PRINTED = 1_000;

    private static final int AROUND = 2;

    /** In an address, all columns that are hidden where nothing is said. */
    private static final String ALL = "tout";

    /** The longest name of a sheet. */
    private static final int SHEET = 25;

    /**
     * @param id by which a script finds it again to keep the focus
     * @param announcement what is said once it was followed; empty where the status says it
     * @param current whether it leads to what is shown
     */
    public record Link(
            String id, String text, String address, boolean current, String announcement) {

        Link(String id, String text, Object address, boolean current) {
            this(id, text, address.toString(), current, "");
        }
    }

    private final ListDeclaration<R> declared;
    private final HttpServletRequest request;
    private final MessagesPage messages;
    private final Consumer<List<R>> prepared;
    private final ListOutcome outcome;
    private final boolean printed;
    private ListState state;
    private List<ListColumn> columns;
    private Slice<R> slice;

    ListView(
            ListDeclaration<R> declared,
            HttpServletRequest request,
            MessagesPage messages,
            Consumer<List<R>> prepared) {
        this.declared = declared;
        this.request = request;
        this.messages = messages;
        this.prepared = prepared;
        this.state = ListState.of(request, declared.filters());
        this.outcome = ListOutcome.taken(request, state.path());
        this.printed = request.getParameter(ListState.PRINT) != null;
    }

    /**
     * Before the page is drawn: says what is not understood, and hands out the file if one is asked
     * for. A column that the user may not see cannot be sorted by.
     */
    void begin(FacesContext context) throws IOException {
        Optional<String> now = now();
        if (now.isPresent()) {
            context.getExternalContext().redirect(now.get());
            return;
        }
        state = chosen(this::isShown);
        declared.filters().forEach(filter -> refuse(context, filter));
        Optional<ExportFormat> format = format();
        if (format.isPresent()) {
            ListFile.send(context, this, format.get());
        }
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

    /** A day that is not understood is said at its field. */
    private void refuse(FacesContext context, ListFilter filter) {
        String asked = ListFilter.asked(request.getParameter(filter.key()));
        if (filter.kind() == ListFilter.Kind.DAY
                && !asked.isEmpty()
                && filter.value(asked).isEmpty()) {
            String text = Texts.of("shared.date.notUnderstood", filter.name(), asked);
            context.addMessage(
                    filter.key(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private Optional<ExportFormat> format() {
        return Stream.of(ExportFormat.values())
                .filter(one -> one.extension().equals(request.getParameter(ListState.FILE)))
                .findFirst();
    }

    // --- rows

    /** What the address asks for, for boundaries that count the same rows. */
    public Ask ask() {
        Map<String, Object> values = new LinkedHashMap<>(declared.fixed());
        state.filters()
                .forEach(
                        (key, word) ->
                                declared.filter(key)
                                        .flatMap(one -> one.value(word).stream())
                                        .forEach(value -> values.put(key, value)));
        return new Ask(
                values,
                sort(),
                isDescending(),
                printed ? 0 : state.first(),
                printed ? PRINTED : state.size());
    }

    private Slice<R> slice() {
        if (slice == null) {
            slice = declared.boundary().slice(ask());
            prepared.accept(slice.rows());
            state =
                    state.turnedTo(printed ? 1 : slice.first() / state.size() + 1)
                            .opened(state.open());
        }
        return slice;
    }

    public List<R> getRows() {
        return slice().rows();
    }

    /** All rows that the filters leave, in their order, however many. */
    public void each(Consumer<R> reader) {
        declared.boundary()
                .each(
                        ask(),
                        rows -> {
                            prepared.accept(rows);
                            rows.forEach(reader);
                        });
    }

    boolean isOpen(R row) {
        return state.open().equals(OptionalLong.of(row.id()));
    }

    /** Why the last act was refused for a row; empty when it was not. */
    String refusal(R row) {
        return outcome.refusal(row.id());
    }

    // --- columns

    /** Those that the page declares and the user may see. */
    List<ListColumn> columns() {
        if (columns == null) {
            columns =
                    ((LinkedTable)
                                    FacesContext.getCurrentInstance()
                                            .getViewRoot()
                                            .findComponent(LinkedTable.ID))
                            .listColumns();
        }
        return columns;
    }

    /** As readers read a value. */
    public String text(Object value) {
        return ListColumn.text(value);
    }

    List<ListColumn> shown() {
        return columns().stream().filter(this::isShown).toList();
    }

    /** A head leads to its order, or turns it round. */
    Optional<Link> head(ListColumn column) {
        if (!declared.boundary().sorts().contains(column.sort())) {
            return Optional.empty();
        }
        boolean current = isSortedBy(column);
        return Optional.of(
                new Link(
                        "tri-" + column.key(),
                        column.header(),
                        state.sorted(column.sort(), current && !isDescending()).address(),
                        current));
    }

    private boolean isSortedBy(ListColumn column) {
        return isSortedBy(column.sort());
    }

    public boolean isSortedBy(String sort) {
        return sort().equals(sort);
    }

    /** The one that is asked for, if the boundary has it. */
    private String sort() {
        return declared.boundary().sorts().contains(state.sort()) ? state.sort() : declared.usual();
    }

    boolean isDescending() {
        return declared.boundary().sorts().contains(state.sort())
                ? state.descending()
                : declared.usuallyDescending();
    }

    /** For small screens, which show no heads. */
    public List<Link> getSorts() {
        return columns().stream()
                .flatMap(one -> head(one).stream())
                .map(one -> new Link(one.id() + "-carte", one.text(), one.address(), one.current()))
                .toList();
    }

    private boolean isShown(ListColumn column) {
        if (column.isRowHeader()) {
            return true;
        }
        return column.isUsual()
                ? !state.without().contains(column.key())
                : state.with().contains(column.key()) || state.with().contains(ALL);
    }

    /** The list with other columns: what the address says is what differs from the usual ones. */
    private ListState chosen(Predicate<ListColumn> isShown) {
        return state.columns(
                keys(one -> one.isUsual() && !isShown.test(one)),
                keys(one -> !one.isUsual() && isShown.test(one)));
    }

    private Set<String> keys(Predicate<ListColumn> which) {
        return columns().stream()
                .filter(which)
                .map(ListColumn::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Each column that may be left out, to be shown or hidden. */
    public List<Link> getChoices() {
        return columns().stream()
                .filter(one -> !one.isRowHeader())
                .map(
                        one -> {
                            boolean shown = isShown(one);
                            return new Link(
                                    "colonne-" + one.key(),
                                    one.header(),
                                    chosen(other -> other == one ? !shown : isShown(other))
                                            .address()
                                            .toString(),
                                    shown,
                                    Texts.of(shown ? "kit.hidden" : "kit.shown", one.header()));
                        })
                .toList();
    }

    Link unfold(R row, String name) {
        boolean open = isOpen(row);
        return new Link(
                "detail-" + row.id(),
                Texts.of("kit.unfold", name),
                state.opened(open ? OptionalLong.empty() : OptionalLong.of(row.id()))
                        .address()
                        .toString(),
                open,
                Texts.of(open ? "kit.folded" : "kit.unfolded", name));
    }

    // --- pages

    private int last() {
        return Math.max(1, (slice().count() + state.size() - 1) / state.size());
    }

    public boolean isPrinted() {
        return printed;
    }

    /** Whether more rows fit the filters than are printed. */
    public boolean isCutShort() {
        return printed && (slice().more() || slice().count() > PRINTED);
    }

    /** The one before, the first, some around, the last, the one after; none for a single page. */
    public List<Link> getPages() {
        int last = last();
        if (printed || last == 1) {
            return List.of();
        }
        int page = state.page();
        List<Link> links = new ArrayList<>();
        if (page > 1) {
            links.add(page("precedente", Texts.of("shared.leaves.before"), page - 1));
        }
        IntStream.concat(IntStream.of(1, last), IntStream.rangeClosed(page - AROUND, page + AROUND))
                .filter(one -> one >= 1 && one <= last)
                .distinct()
                .sorted()
                .forEach(one -> links.add(page(String.valueOf(one), French.number(one), one)));
        if (page < last) {
            links.add(page("suivante", Texts.of("shared.leaves.after"), page + 1));
        }
        return links;
    }

    private Link page(String id, String text, int to) {
        return new Link("page-" + id, text, state.turnedTo(to).address(), to == state.page());
    }

    public List<Link> getSizes() {
        return ListState.SIZES.stream()
                .map(
                        one ->
                                new Link(
                                        "lignes-" + one,
                                        French.number(one),
                                        state.sized(one).address(),
                                        one == state.size()))
                .toList();
    }

    /** Whether there is anything to choose about how many rows a page has. */
    public boolean isSizable() {
        return !printed && slice().count() > ListState.SIZES.get(0);
    }

    // --- filters

    public List<ListFilter> getFilters() {
        return declared.filters();
    }

    /** As the field of a filter shows it: what was typed, also where it was not understood. */
    public String typed(ListFilter filter) {
        return filter.shown(ListFilter.asked(request.getParameter(filter.key())));
    }

    public List<ListFilter.Choice> choices(ListFilter filter) {
        return filter.offered(typed(filter));
    }

    /** What the form hands on beside its fields. */
    public Map<String, String> getHandedOn() {
        return state.handedOn();
    }

    public boolean isFiltered() {
        return !state.filters().isEmpty();
    }

    /** What is set, each a link that takes it away. */
    public List<Link> getChips() {
        return declared.filters().stream()
                .filter(one -> state.filters().containsKey(one.key()))
                .map(
                        one ->
                                new Link(
                                        "filtre-" + one.key(),
                                        one.inWords(state.filters().get(one.key())),
                                        state.filtered(one.key(), "").address(),
                                        true))
                .toList();
    }

    /** The list without any filter, ordered and with columns as it is. */
    public String getUnfiltered() {
        ListState all = state;
        for (String key : state.filters().keySet()) {
            all = all.filtered(key, "");
        }
        return all.address().toString();
    }

    public String getFiltersInWords() {
        return isFiltered()
                ? getChips().stream().map(Link::text).collect(Collectors.joining(", "))
                : Texts.of("kit.unfiltered");
    }

    /** Of something else than the page that is made of the same rows. */
    public Address address(String path) {
        return state.filtersOf(path);
    }

    // --- words

    public String getPath() {
        return state.bare().toString();
    }

    private String text(String of) {
        return Texts.of(declared.texts() + of);
    }

    public String getCaption() {
        return text(".caption");
    }

    /** The name of the form. */
    public String getFilterLabel() {
        return text(".filter");
    }

    /** That there is none, at all or of what is asked for. */
    public String getNoneFound() {
        return text(isFiltered() ? ".none.found" : ".none");
    }

    /** What to do where there is none at all. */
    public String getNoneNext() {
        return text(".none.next");
    }

    public boolean isFilled() {
        return slice().count() > 0;
    }

    /** « 321 lignes », « plus de 10 000 lignes » */
    public String getCount() {
        String count = Texts.count(slice().count(), declared.texts() + ".count");
        return slice().more() ? Texts.of("kit.more", count) : count;
    }

    /** « Page 2 sur 334, Échéance en ordre décroissant, 8 342 réclamations » */
    public String getStatus() {
        List<String> said = new ArrayList<>();
        if (!printed && last() > 1) {
            said.add(Texts.of("kit.page", state.page(), last()));
        }
        columns().stream()
                .filter(this::isSortedBy)
                .findFirst()
                .ifPresent(
                        one ->
                                said.add(
                                        Texts.of(
                                                isDescending() ? "kit.descending" : "kit.ascending",
                                                one.header())));
        said.add(getCount());
        return String.join(", ", said);
    }

    /** For the title of the page: « , page 2 », nothing on the first. */
    public String getTitle() {
        slice();
        return state.page() == 1 ? "" : Texts.of("kit.title", state.page());
    }

    // --- files and paper

    /** The list as it is shown, whole, in each format. */
    public List<Link> getFiles() {
        return Stream.of(ExportFormat.XLSX, ExportFormat.ODS, ExportFormat.CSV)
                .map(
                        format ->
                                new Link(
                                        "fichier-" + format.extension(),
                                        Texts.of("ExportFormat." + format.name()),
                                        state.whole(ListState.FILE, format.extension()),
                                        false))
                .toList();
    }

    /** The name of the sheet. */
    String sheet() {
        String caption = getCaption();
        return caption.substring(0, Math.min(SHEET, caption.length()));
    }

    public String getPrint() {
        return state.whole(ListState.PRINT, ListFilter.YES).toString();
    }

    // --- acts

    List<ListDeclaration.Act> acts() {
        return printed ? List.of() : declared.acts();
    }

    /** What may be done with ticked rows: key and text of each button. */
    public List<Link> getActs() {
        return acts().stream()
                .map(one -> new Link(one.key(), Texts.of(one.label()), "", false))
                .toList();
    }

    /**
     * The rows whose ticks go, with which the last act succeeded or that are no more: « 12 31 ».
     */
    public String getDone() {
        return Stream.concat(
                        outcome.done().stream(),
                        outcome.refused().stream()
                                .filter(id -> declared.boundary().row(id).isEmpty()))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Whether the last act said something of a row or of all. */
    public boolean isActedOn() {
        return !outcome.isEmpty();
    }

    /** Each ticked row for itself; the page that comes after says what was refused, by its row. */
    public void act(String key) throws IOException {
        ListDeclaration.Act act =
                declared.acts().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(key));
        String[] ticked = request.getParameterValues(ListOutcome.TICK);
        ListOutcome done = ListOutcome.of(act.doing(), ticked == null ? new String[0] : ticked);
        if (!done.done().isEmpty()) {
            messages.tellNext(
                    Texts.of(
                            "kit.done",
                            Texts.of(act.label()),
                            Texts.count(done.done().size(), declared.texts() + ".count")));
        }
        if (done.isEmpty()) {
            messages.refuseNext(Texts.of("kit.untouched"));
        } else if (!done.refused().isEmpty()) {
            messages.refuseNext(
                    done.refused().stream()
                            .map(one -> named(one, done.refusal(one)))
                            .collect(Collectors.joining(" ")));
        }
        done.keep(request, state.path());
        messages.leadTo(state.address().toString());
    }

    /** What was refused, with the name of its row where there is still one. */
    private String named(long id, String refusal) {
        return declared.boundary()
                .row(id)
                .map(row -> Texts.of("kit.refused", name(row), refusal))
                .orElse(refusal);
    }

    /** By which readers know a row: what stands in the column that names it. */
    String name(R row) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getRequestMap().put(LinkedTable.ROW, row);
        return columns().stream()
                .filter(ListColumn::isRowHeader)
                .map(one -> ListColumn.text(one.value(context)))
                .findFirst()
                .orElse("");
    }
}
