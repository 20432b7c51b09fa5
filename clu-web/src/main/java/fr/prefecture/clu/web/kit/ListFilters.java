package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a list is narrowed to: the fields of its form, and those that are set. */
public final class ListFilters {

    private final ListDeclaration<?> declared;
    private final HttpServletRequest request;
    private final ListState state;

    ListFilters(ListDeclaration<?> declared, HttpServletRequest request, ListState state) {
        this.declared = declared;
        this.request = request;
        this.state = state;
    }

    public List<ListFilter> getAll() {
        return declared.filters();
    }

    /** The name of the form. */
    public String getLabel() {
        return Texts.of(declared.texts() + ".filter");
    }

    private String asked(ListFilter filter) {
        return ListFilter.asked(request.getParameter(filter.key()));
    }

    /** As the field of a filter shows it: what was typed, also where it was not understood. */
    public String typed(ListFilter filter) {
        return filter.shown(asked(filter));
    }

    public List<ListFilter.Choice> choices(ListFilter filter) {
        return filter.offered(typed(filter));
    }

    /** What the form hands on beside its fields. */
    public Map<String, String> getHandedOn() {
        Map<String, String> all = state.handedOn();
        if (state.viewed()) {
            all.put(SavedViewLinks.VIEW, SavedViewLinks.NONE);
        }
        return all;
    }

    /** A day that is not understood is said at its field. */
    void check(FacesContext context) {
        for (ListFilter filter : declared.filters()) {
            String asked = asked(filter);
            if (filter.kind() == ListFilter.Kind.DAY
                    && !asked.isEmpty()
                    && filter.value(asked).isEmpty()) {
                String text = Texts.of("shared.date.notUnderstood", filter.name(), asked);
                context.addMessage(
                        filter.key(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            }
        }
    }

    /** As the boundary takes them, with those that the page sets for good. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>(declared.fixed());
        state.filters()
                .forEach(
                        (key, word) ->
                                declared.filter(key)
                                        .flatMap(one -> one.value(word).stream())
                                        .forEach(value -> values.put(key, value)));
        return values;
    }

    /** Whether any is set. */
    public boolean isSet() {
        return !state.filters().isEmpty();
    }

    /** What is set, each a link that takes it away. */
    public List<ListLink> getChips() {
        return declared.filters().stream()
                .filter(one -> state.filters().containsKey(one.key()))
                .map(
                        one ->
                                new ListLink(
                                        "filtre-" + one.key(),
                                        one.inWords(state.filters().get(one.key())),
                                        state.filtered(one.key(), "").address(),
                                        true))
                .toList();
    }

    /** The list without any, ordered and with columns as it is. */
    public String getNone() {
        ListState all = state;
        for (String key : state.filters().keySet()) {
            all = all.filtered(key, "");
        }
        return all.address().toString();
    }

    public String getInWords() {
        return isSet()
                ? getChips().stream().map(ListLink::text).collect(Collectors.joining(", "))
                : Texts.of("kit.unfiltered");
    }
}
