package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the minutes as it is typed.
 *
 * @param text plain, without signs that nobody sees
 * @param speakers the bodies that said it
 * @param adverse of an opinion: against what was proposed
 * @param service of a decision: who sees to it
 * @param due of a decision: until when
 */
public record OrientationTerms(
        Orientation.Kind kind,
        String text,
        String speakers,
        boolean adverse,
        String service,
        Optional<LooseDate> due) {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|\u2028|\u2029");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\ufeff\u202a-\u202e\u2066-\u2069]");
    private static final Pattern BREAK = Pattern.compile("\\s+");

    /** COM-24 */
    public OrientationTerms {
        text = plain(text).stripTrailing();
        speakers = BREAK.matcher(plain(speakers)).replaceAll(" ").strip();
        service = BREAK.matcher(plain(service)).replaceAll(" ").strip();
    }

    /** A line of which nothing is known but its words. */
    public static OrientationTerms of(Orientation.Kind kind, String text) {
        return new OrientationTerms(kind, text, "", false, "", Optional.empty());
    }

    private static String plain(String typed) {
        return UNSEEN.matcher(LINE_END.matcher(typed).replaceAll("\n")).replaceAll("");
    }
}
