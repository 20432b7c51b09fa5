package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Caller;
import fr.prefecture.clu.shared.SecurityEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Leads a French address to its page file, for those who may open it; files have no address. */
public class RouteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String PAGES = "Faces";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Asked.path(request);
        Optional<Route> route = Routes.ofPath(path);
        if (route.isPresent()) {
            open(route.get(), request, response);
        } else if (isFile(path) || isNoPage(request, path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Styles, scripts and pictures have one address, under which browsers keep them. */
    private static boolean isFile(String path) {
        return path.startsWith("/resources/")
                || path.endsWith(".xhtml") && !path.startsWith(RESOURCES);
    }

    /** Under an address of the servlet of the pages, what is in no row of the table is nothing. */
    private static boolean isNoPage(HttpServletRequest request, String path) {
        return PAGES.equals(request.getHttpServletMapping().getServletName())
                && !path.startsWith(RESOURCES);
    }

    private static void open(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!route.admits(request::isUserInRole)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            Asked.keep(request);
            String view = route.viewFor(Asked.path(request)).orElseThrow();
            request.getRequestDispatcher(view).forward(request, response);
            // Asked afterwards, when the page has said how to read what was sent.
            if ("POST".equals(request.getMethod())
                    && !BodyFilter.isMultipart(request.getContentType())
                    && request.getParameter(VIEW_STATE) == null) {
                Caller.refuse(SecurityEvent.FORM_REFUSED, "no-state");
            }
        }
    }
}
