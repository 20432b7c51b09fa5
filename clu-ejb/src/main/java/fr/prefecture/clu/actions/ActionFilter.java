package fr.prefecture.clu.actions;

import java.util.Optional;
import java.util.Set;

/**
 * Which actions a list shows; what is empty leaves none out.
 *
 * @param service its name
 * @param states some of them
 * @param owner a login
 * @param words all of which are found in what the action says
 */
public record ActionFilter(
        Optional<String> service,
        Set<ActionItem.State> states,
        boolean lateOnly,
        Optional<String> originKind,
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
