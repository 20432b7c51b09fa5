package fr.prefecture.clu.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What every answer tells the browser to refuse, and the number of its request. Pages have
 * PrimeFaces' policy, which knows its nonces; whatever is no page may load and run nothing.
 */
public class HeaderFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        tell(request, response);
        chain.doFilter(request, new Telling(request, response));
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(Reference.HEADER, Reference.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader(POLICY, NOTHING);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (Asked.path(request).startsWith(RESOURCES)) {
            // The server compresses styles and scripts for those who can read them.
            response.setHeader("Vary", "Accept-Encoding");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Keeps to what was said, whatever is done to the answer after it. */
    private static final class Telling extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        private Telling(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        /** The policy of a page takes the place of the one that allows nothing. */
        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void reset() {
            super.reset();
            tell(request, this);
        }

        /** Without the host's name, which the caller has chosen. */
        @Override
        public void sendRedirect(String location) throws IOException {
            if (location.startsWith("/") && !location.startsWith("//")) {
                resetBuffer();
                setStatus(SC_FOUND);
                setHeader("Location", location);
                flushBuffer();
            } else {
                super.sendRedirect(location);
            }
        }
    }
}
