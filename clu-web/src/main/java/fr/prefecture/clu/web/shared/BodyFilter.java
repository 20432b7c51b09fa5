package fr.prefecture.clu.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes a long body only from somebody who has logged in and sends files, which go to the disk. The
 * server looks at the length of a body before it knows for which page it is, so that its own limit
 * is that of the longest.
 */
public class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long LONGEST_FORM = 32L * 1024 * 1024;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean files = isMultipart(request.getContentType()) && request.getUserPrincipal() != null;
        int refusal =
                refusal(
                        request.getContentLengthLong(),
                        request.getHeader("Transfer-Encoding") != null,
                        files);
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

    /**
     * @param length of the body, -1 when it is not said
     * @param chunked whether there is a body all the same
     * @param files whether files are sent, by somebody who may
     * @return the status of the answer, 0 when the body is taken
     */
    static int refusal(long length, boolean chunked, boolean files) {
        if (files) {
            return 0;
        }
        if (length > LONGEST_FORM) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return length < 0 && chunked ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
    }
}
