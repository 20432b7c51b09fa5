package fr.prefecture.clu.web.account;

import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The way to the provider of identities. The page that was asked for waits in a cookie: the
 * provider accepts one address to come back to, and no other.
 */
@WebServlet(Identification.PATH)
public class Identification extends HttpServlet {

    static final String PATH = "/connexion/fournisseur";

    private static final long serialVersionUID = 1L;

    /** Guarded by the server's own client of OpenID Connect. */
    private static final String GUARDED = "/identite/entree";

    /** By a press of a button, which no other site can make: CPT-47. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Settings.oidcProvider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ShortCookie.DESTINATION.put(response, Routes.destination(request.getParameter("suite")));
        new Passage(
                        Texts.of("account.identification.pageTitle"),
                        Texts.of("account.identification.title"),
                        Texts.of("account.identification.go"))
                .lead(
                        response,
                        GUARDED
                                + "?scope="
                                + URLEncoder.encode(Settings.oidcScope(), StandardCharsets.UTF_8));
    }
}
