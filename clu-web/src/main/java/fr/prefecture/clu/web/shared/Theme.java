package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.account.Appearance;
import fr.prefecture.clu.account.Brightness;
import fr.prefecture.clu.account.Preferences;
import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The reader's choice of light or dark, kept with the account of whoever has logged in and in a
 * cookie of this browser. A plain form, for it stands on every page, error pages and expired ones
 * too.
 */
@WebServlet("/affichage")
public class Theme extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Users users;
    @Inject transient Preferences preferences;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Brightness chosen = brightness(request.getParameter("theme"));
        Optional<Appearance> own =
                Route.PEOPLE.stream().anyMatch(request::isUserInRole)
                        ? users.current().map(UserRow::appearance)
                        : Optional.empty();
        own.ifPresent(appearance -> preferences.look(appearance.with(chosen)));
        AppearanceCookie.keep(request, response, AppearanceCookie.of(request).with(chosen));
        String back = request.getParameter("suite");
        response.sendRedirect(request.getContextPath() + Routes.pageOrHome(back));
    }

    private static Brightness brightness(String theme) {
        return AppearanceCookie.read(theme == null ? "" : theme).brightness();
    }
}
