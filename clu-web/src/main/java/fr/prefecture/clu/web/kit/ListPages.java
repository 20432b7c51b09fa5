package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pages of a list: which is shown, the links to others, how many rows one has. */
public final class ListPages {

    private static final int AROUND = 2;

    private final ListState state;
    private final int count;

    /**
     * @param state with the page that is shown
     * @param count how many rows all pages have together; 0 where all are on one
     */
    ListPages(ListState state, int count) {
        this.state = state;
        this.count = count;
    }

    private int last() {
        return Math.max(1, (count + state.size() - 1) / state.size());
    }

    /** The one before, the first, some around, the last, the one after; none for a single page. */
    public List<ListLink> getLinks() {
        int last = last();
        if (last == 1) {
            return List.of();
        }
        int page = state.page();
        List<ListLink> links = new ArrayList<>();
        if (page > 1) {
            links.add(link("precedente", Texts.of("shared.leaves.before"), page - 1));
        }
        IntStream.concat(IntStream.of(1, last), IntStream.rangeClosed(page - AROUND, page + AROUND))
                .filter(one -> one >= 1 && one <= last)
                .distinct()
                .sorted()
                .forEach(one -> links.add(link(String.valueOf(one), French.number(one), one)));
        if (page < last) {
            links.add(link("suivante", Texts.of("shared.leaves.after"), page + 1));
        }
        return links;
    }

    private ListLink link(String id, String text, int to) {
        return new ListLink("page-" + id, text, state.turnedTo(to).address(), to == state.page());
    }

    public List<ListLink> getSizes() {
        return ListState.SIZES.stream()
                .map(
                        one ->
                                new ListLink(
                                        "lignes-" + one,
                                        French.number(one),
                                        state.sized(one).address(),
                                        one == state.size()))
                .toList();
    }

    /** Whether there is anything to choose about how many rows a page has. */
    public boolean isSizable() {
        return count > ListState.SIZES.get(0);
    }

    /** « Page 2 sur 334 »; nothing for a single page. */
    Optional<String> inWords() {
        return Optional.of(last())
                .filter(last -> last > 1)
                .map(last -> Texts.of("kit.page", state.page(), last));
    }

    /** For the title of the page: « , page 2 », nothing on the first. */
    public String getTitle() {
        return state.page() == 1 ? "" : Texts.of("kit.title", state.page());
    }
}
