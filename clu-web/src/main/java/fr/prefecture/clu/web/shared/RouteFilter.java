package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Caller;
import fr.prefecture.clu.shared.SecurityEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** PrimeFaces' way to pictures by an expression in the address; no page of ours has any. */
    private static final String MADE_TO_ORDER = "dynamiccontent.properties";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Asked.path(request);
        Optional<Route> route = Routes.ofPath(path);
        if (route.isPresent()) {
            Asked.keepRoute(request, route.get().path());
            open(route.get(), request, response);
        } else if (path.startsWith(RESOURCES)) {
            hand(path.substring(RESOURCES.length()), request, response, chain);
        } else if (isFile(path) || isNoPage(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Styles, scripts and pictures have one address, under which browsers keep them. */
    private static boolean isFile(String path) {
        return path.startsWith("/resources/") || path.endsWith(".xhtml");
    }

    /** Under an address of the servlet of the pages, what is in no row of the table is nothing. */
    private static boolean isNoPage(HttpServletRequest request) {
        return PAGES.equals(request.getHttpServletMapping().getServletName());
    }

    /** A style, a script or a picture that has a name, and is not made to order. */
    private static void hand(
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (name.startsWith(".") || name.startsWith(MADE_TO_ORDER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(new Lenient(request), response);
        }
    }

    /** A date that is none is as good as not said. */
    private static final class Lenient extends HttpServletRequestWrapper {

        private Lenient(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getDateHeader(String name) {
            try {
                return super.getDateHeader(name);
            } catch (IllegalArgumentException none) {
                return -1;
            }
        }
    }

    /** Faces takes a request for a form that is sent by its parameters, whatever the method. */
    private static boolean isPostback(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.startsWith("jakarta.faces."));
    }

    private static void open(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (READING.contains(request.getMethod()) && isPostback(request)) {
            Caller.refuse(SecurityEvent.FORM_REFUSED, "address");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
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
