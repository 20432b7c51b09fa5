package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.Asked;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The address that the file of a list had before it became that of the list: whoever kept it gets
 * the same rows with all columns.
 */
public abstract class FormerListFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Asked.path(request);
        String query = request.getQueryString();
        response.sendRedirect(
                request.getContextPath()
                        + path.substring(0, path.lastIndexOf('/'))
                        + "?"
                        + (query == null ? "" : query + "&")
                        + "avec=tout&fichier=csv");
    }
}
