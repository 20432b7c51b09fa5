package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.LooseDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What an action says, as a form hands it over.
 *
 * @param place where it is to be done, when it is about signage or works; may be empty
 * @param service the name of the responsible service; may be empty
 * @param owner the login of who it is given to; may be empty
 */
public record ActionTerms(
        @NotBlank @Size(max = ActionItem.LONGEST_TITLE) String title,
        @Size(max = ActionItem.LONGEST_DETAIL) String detail,
        @Size(max = ActionItem.LONGEST_PLACE) String place,
        @Size(max = ServiceUnit.LONGEST_NAME) String service,
        @Size(max = ActionItem.LONGEST_OWNER) String owner,
        Optional<LooseDate> due) {

    /** Those of a promise: nothing that was promised is refused for being long. */
    static ActionTerms of(Promise promise) {
        String title = promise.title().strip();
        String shown = cut(title, ActionItem.LONGEST_TITLE);
        String detail =
                shown.equals(title)
                        ? promise.detail()
                        : (title + "\n\n" + promise.detail()).strip();
        return new ActionTerms(
                shown,
                cut(detail.strip(), ActionItem.LONGEST_DETAIL),
                "",
                promise.service(),
                "",
                promise.due());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
