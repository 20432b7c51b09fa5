package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.SavedViewRow;
import fr.prefecture.clu.list.SavedViews;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Asked;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The views that the reader has saved of one list. */
public final class SavedViewLinks {

    /** The page of all of them. */
    public static final String VIEWS = "/vues";

    /** Of the page that saves one: of which list, and what its address asks for. */
    public static final String LIST = "liste";

    public static final String ASKED = "demande";

    static final String VIEW = "vue";
    static final String NONE = "tout";

    /** Said by an address that asks for nothing, where the bare one opens a view. */
    private static final String ALL = VIEW + "=" + NONE;

    /** What is of one moment, and no part of a view. */
    private static final Set<String> PASSING =
            Set.of(ListState.PAGE, ListState.OPEN, ListState.FILE, ListState.PRINT, VIEW);

    private final HttpServletRequest request;
    private final String path;
    private final List<SavedViewRow> views;

    SavedViewLinks(SavedViews saved, HttpServletRequest request) {
        this.request = request;
        this.path = Asked.address(request).replaceFirst("(?s)\\?.*", "");
        this.views = isOffered() ? saved.of(path) : List.of();
    }

    /** Whether the reader may save some; the list of them has none itself. */
    boolean isOffered() {
        return !path.equals(VIEWS) && Routes.opens(VIEWS, request::isUserInRole);
    }

    /** Where the bare address leads to, if it opens a view that asks for something. */
    Optional<String> usual() {
        return views.stream()
                .filter(SavedViewRow::usual)
                .filter(one -> !one.query().isEmpty())
                .findFirst()
                .map(one -> address(request, one));
    }

    /** Each a link to the list as it was saved. */
    List<ListLink> links(String shown) {
        return views.stream()
                .map(
                        one ->
                                new ListLink(
                                        "vue-" + one.id(),
                                        one.name(),
                                        address(request, one),
                                        one.query().equals(clean(query(shown))),
                                        ""))
                .toList();
    }

    /** The page that saves what an address of the list shows. */
    String saving(String shown) {
        String asked = clean(query(shown));
        return Address.of(request, VIEWS)
                .with(LIST, path)
                .with(ASKED, asked.isEmpty() ? ALL : asked)
                .toString();
    }

    private static String query(String address) {
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    public static String address(HttpServletRequest request, SavedViewRow view) {
        return address(request, view.list(), view.query());
    }

    /** The list as a query shows it; all of it where there is none, whatever opens the list. */
    public static String address(HttpServletRequest request, String list, String query) {
        return Address.of(request, list) + "?" + (query.isEmpty() ? ALL : query);
    }

    /** What of a query is part of a view, written as addresses are. */
    public static String clean(String query) {
        Address kept = Address.of("", "");
        Stream.of(query.split("&"))
                .map(one -> one.split("=", 2))
                .filter(one -> one.length == 2 && one[0].matches("[a-z-]+"))
                .filter(one -> !PASSING.contains(one[0]))
                .forEach(one -> kept.with(one[0], decoded(one[1])));
        return query(kept.toString());
    }

    /** As it stands where it is no encoded text. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
