package fr.prefecture.clu.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes a long body only from somebody who has logged in, and a very long one only where files are
 * sent, which go to the disk. The server looks at the length of a body before it knows for which
 * page it is, so that its own limit is that of the longest. A form that cannot be read is refused
 * here, before anything is done with half of it.
 */
public class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(BodyFilter.class.getName());

    /**
     * What is typed is held in memory, several times over. The longest texts have 20,000 characters
     * ({@code ReplyText}, {@code Orientation}), 180 kB where each is sent in nine; of French, whose
     * characters are sent in one and a half on average, there is room for 700,000.
     */
    static final long LONGEST_FORM = 1024L * 1024;

    /** What the server gathers before a thread attends to it ({@code configure.cli}). */
    private static final long LONGEST_OF_STRANGERS = 64L * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String REST = "/api/";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean known = request.getUserPrincipal() != null;
        int refusal =
                refusal(
                        request.getContentLengthLong(),
                        request.getHeader("Transfer-Encoding") != null,
                        known,
                        known && isMultipart(request.getContentType()) && !isRest(request));
        if (refusal == 0 && isForm(request)) {
            refusal = read(request);
        }
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Connection", "close");
            response.sendError(refusal);
        }
    }

    static boolean isMultipart(String contentType) {
        return contentType != null && contentType.startsWith("multipart/form-data");
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && (type.startsWith(FORM) || isMultipart(type)) && !isRest(request);
    }

    static boolean isRest(HttpServletRequest request) {
        return Asked.path(request).startsWith(REST);
    }

    /**
     * Too many fields, a part without its end, parts where no page takes any: the server says so
     * when the first is asked for. Parts that are no files are on the disk until then, and in
     * memory from then on.
     *
     * @return the status of the answer, 0 when the form is taken
     */
    private static int read(HttpServletRequest request) {
        try {
            if (!isMultipart(request.getContentType())) {
                request.getParameterNames();
                return 0;
            }
            long typed =
                    request.getParts().stream()
                            .filter(part -> part.getSubmittedFileName() == null)
                            .mapToLong(Part::getSize)
                            .sum();
            return typed > LONGEST_FORM ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
        } catch (IOException | ServletException | RuntimeException unreadable) {
            LOG.log(Level.FINE, "a form could not be read", unreadable);
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    /**
     * @param length of the body, -1 when it is not said
     * @param chunked whether there is a body all the same
     * @param known whether whoever sends it has logged in
     * @param files whether files are sent, by somebody who may
     * @return the status of the answer, 0 when the body is taken
     */
    static int refusal(long length, boolean chunked, boolean known, boolean files) {
        if (files) {
            return 0;
        }
        if (length > (known ? LONGEST_FORM : LONGEST_OF_STRANGERS)) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return length < 0 && chunked ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
    }
}
