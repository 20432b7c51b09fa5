package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The columns of a list: which are shown, and by which it is ordered. */
public final class ListColumns {

    private final ListDeclaration<?> declared;
    private final Lists lists;
    private final ListState state;
    private List<ListColumn> all;
    private Set<String> sorts;

    ListColumns(ListDeclaration<?> declared, Lists lists, ListState state) {
        this.declared = declared;
        this.lists = lists;
        this.state = state;
    }

    /** Those that the page declares and the user may see. */
    List<ListColumn> all() {
        if (all == null) {
            all =
                    ((LinkedTable)
                                    FacesContext.getCurrentInstance()
                                            .getViewRoot()
                                            .findComponent(LinkedTable.ID))
                            .listColumns();
        }
        return all;
    }

    /** By which readers know a row: what stands in the column that names it. */
    String name(Object row) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getRequestMap().put(LinkedTable.ROW, row);
        return all().stream()
                .filter(ListColumn::isRowHeader)
                .map(one -> ListColumn.text(one.value(context)))
                .findFirst()
                .orElse("");
    }

    // --- shown and hidden

    List<ListColumn> shown() {
        return all().stream().filter(this::isShown).toList();
    }

    private boolean isShown(ListColumn column) {
        if (column.isRowHeader()) {
            return true;
        }
        return column.isUsual()
                ? !state.without().contains(column.key())
                : state.with().contains(column.key()) || state.with().contains(ListState.ALL);
    }

    /** Each column that may be left out, to be shown or hidden. */
    public List<ListLink> getChoices() {
        return all().stream()
                .filter(one -> !one.isRowHeader())
                .map(
                        one -> {
                            boolean shown = isShown(one);
                            return new ListLink(
                                    "colonne-" + one.key(),
                                    one.header(),
                                    address(other -> other == one ? !shown : isShown(other)),
                                    shown,
                                    Texts.of(shown ? "kit.hidden" : "kit.shown", one.header()));
                        })
                .toList();
    }

    /** All of them, and those that are shown where nothing is said, if that is less. */
    public List<ListLink> getSets() {
        if (all().stream().allMatch(ListColumn::isUsual)) {
            return List.of(set("toutes", "kit.columns.all", Set.of(), one -> true));
        }
        return List.of(
                set("toutes", "kit.columns.all", Set.of(ListState.ALL), one -> true),
                set("habituelles", "kit.columns.usual", Set.of(), ListColumn::isUsual));
    }

    private ListLink set(String id, String label, Set<String> with, Predicate<ListColumn> which) {
        String text = Texts.of(label);
        return new ListLink(
                "colonnes-" + id,
                text,
                state.columns(Set.of(), with).address().toString(),
                all().stream().allMatch(one -> isShown(one) == which.test(one)),
                Texts.of("kit.columns.shown", text));
    }

    /** The list with other columns: what its address says is what differs from the usual ones. */
    private String address(Predicate<ListColumn> isShown) {
        return state.columns(
                        keys(one -> one.isUsual() && !isShown.test(one)),
                        keys(one -> !one.isUsual() && isShown.test(one)))
                .address()
                .toString();
    }

    private Set<String> keys(Predicate<ListColumn> which) {
        return all().stream()
                .filter(which)
                .map(ListColumn::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // --- order

    private Set<String> sorts() {
        if (sorts == null) {
            sorts = lists.sorts(declared.boundary());
        }
        return sorts;
    }

    /** The sort that is asked for, if the boundary has it. */
    String sort() {
        return sorts().contains(state.sort()) ? state.sort() : declared.usual();
    }

    boolean isDescending() {
        return sorts().contains(state.sort()) ? state.descending() : declared.usuallyDescending();
    }

    public boolean isSortedBy(String sort) {
        return sort().equals(sort);
    }

    /** A head leads to its order, or turns it round. */
    Optional<ListLink> head(ListColumn column) {
        if (!sorts().contains(column.sort())) {
            return Optional.empty();
        }
        boolean current = isSortedBy(column.sort());
        return Optional.of(
                new ListLink(
                        "tri-" + column.key(),
                        column.header(),
                        state.sorted(column.sort(), current && !isDescending()).address(),
                        current));
    }

    /** For small screens, which show no heads. */
    public List<ListLink> getHeads() {
        return all().stream()
                .flatMap(one -> head(one).stream())
                .map(
                        one ->
                                new ListLink(
                                        one.id() + "-carte",
                                        one.text(),
                                        one.address(),
                                        one.current(),
                                        ""))
                .toList();
    }

    /** « par « Échéance », décroissant »; nothing for an order that no column has. */
    Optional<String> orderInWords() {
        return all().stream()
                .filter(one -> isSortedBy(one.sort()))
                .findFirst()
                .map(
                        one ->
                                Texts.of(
                                        isDescending() ? "kit.descending" : "kit.ascending",
                                        one.header()));
    }
}
