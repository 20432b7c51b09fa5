package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Folded;
import java.util.Optional;

/**
 * Which members somebody asks for.
 *
 * @param state empty for all but the archived ones
 * @param text to be found in the name, the function or the organisation; case and accents do not
 *     count
 */
public record MemberFilter(
        Optional<MemberCollege> college, Optional<MandateState> state, String text) {

    /** All who are not archived. */
    public static final MemberFilter ALL = new MemberFilter(Optional.empty(), Optional.empty(), "");

    boolean admits(MemberRow row) {
        return college.map(wanted -> wanted == row.college()).orElse(true)
                && state.map(wanted -> wanted == row.state())
                        .orElse(row.state() != MandateState.ARCHIVED)
                && Folded.key(row.name() + " " + row.function() + " " + row.body())
                        .contains(Folded.key(text));
    }
}
