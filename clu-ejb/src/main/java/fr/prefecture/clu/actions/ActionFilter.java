package fr.prefecture.clu.actions;

import java.util.Optional;
import java.util.Set;

/**
 * Which actions a list shows; what is empty leaves none out.
 *
 * @param service its name; empty for what no service answers for
 * @param states some of them
 * @param origin how it is named on pages; empty for what came without a name
 * @param owner a login
 * @param words all of which are found in what the action says
 */
public record ActionFilter(
        Optional<String> service,
        Set<ActionItem.State> states,
        boolean lateOnly,
        Optional<String> origin,
        Optional<String> owner,
        String words) {

    /** Nothing left out. */
    public static final ActionFilter ALL =
            new ActionFilter(
                    Optional.empty(), Set.of(), false, Optional.empty(), Optional.empty(), "");

    public ActionFilter {
        states = Set.copyOf(states);
    }

    /** What is late. */
    public static ActionFilter late() {
        return new ActionFilter(
                Optional.empty(), Set.of(), true, Optional.empty(), Optional.empty(), "");
    }
}
