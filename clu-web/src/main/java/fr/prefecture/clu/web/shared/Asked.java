package fr.prefecture.clu.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** What the browser asked for, wherever the request has been forwarded since. */
public final class Asked {

    private static final String ADDRESS = "fr.prefecture.clu.asked";
    private static final String ROUTE = "fr.prefecture.clu.route";

    /** Where nothing is. */
    private static final String NOWHERE = "nowhere";

    private Asked() {}

    /** The path inside the application, without query. */
    public static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static void keep(HttpServletRequest request) {
        String query = request.getQueryString();
        request.setAttribute(ADDRESS, query == null ? path(request) : path(request) + '?' + query);
    }

    /**
     * @param pattern of the address, without what stands in it of a thing or a person
     */
    public static void keepRoute(HttpServletRequest request, String pattern) {
        request.setAttribute(ROUTE, pattern);
    }

    /**
     * The pattern of the address that was asked for, one of a few hundred whatever people type:
     * {@code /nuits/{id}}, {@code /comite/documents/*}.
     */
    public static String route(HttpServletRequest request) {
        Object known = request.getAttribute(ROUTE);
        if (known != null) {
            return known.toString();
        }
        String pattern = request.getHttpServletMapping().getPattern();
        return pattern.startsWith("/") && pattern.length() > 1 ? pattern : NOWHERE;
    }

    /** Path and query as the browser's address bar shows them; the home page if unknown. */
    public static String address(HttpServletRequest request) {
        Object address = request.getAttribute(ADDRESS);
        return address == null ? Routes.HOME : address.toString();
    }

    /** For a log: no query, which may hold somebody's words, and never more than one line. */
    static String pathOnly(HttpServletRequest request) {
        Object address = request.getAttribute(ADDRESS);
        return (address == null
                        ? request.getRequestURI()
                        : address.toString().replaceFirst("(?s)\\?.*", ""))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "_");
    }

    /** A script of the page asks for a part of it. */
    public static boolean partially(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
