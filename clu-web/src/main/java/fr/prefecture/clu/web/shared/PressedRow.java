package fr.prefecture.clu.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The row whose button was pressed. Such a button is a plain one that says by its value which row
 * it was shown with: Faces knows its own ones by their place, and somebody else may have put
 * another row there since.
 */
public final class PressedRow {

    private PressedRow() {}

    /**
     * @param button by the name that those of all rows have
     * @return the number of the row; nothing when another button was pressed
     */
    public static OptionalLong of(HttpServletRequest request, String button) {
        return Optional.ofNullable(request.getParameter(button))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> OptionalLong.of(Long.parseLong(number)))
                .orElseGet(OptionalLong::empty);
    }
}
