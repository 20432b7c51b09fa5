package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.web.shared.Asked;
import fr.prefecture.clu.web.shared.PartialRedirect;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** ECO-21: from a tablet in answer mode every address leads back to its sheet. */
public class KioskFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<KioskLock> lock = KioskLock.of(request);
        if (lock.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            fail(lock.get(), request, response);
        } else if (KioskLock.admits(request.getMethod(), Asked.path(request))) {
            chain.doFilter(request, response);
        } else {
            leadBack(lock.get(), request, response);
        }
    }

    private static void leadBack(
            KioskLock lock, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String target = request.getContextPath() + lock.address();
        if (Asked.partially(request)) {
            PartialRedirect.send(response, target);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }

    /** The error pages have a menu; and a sheet that fails must not lead to itself for ever. */
    private static void fail(
            KioskLock lock, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String path = asked.substring(Math.min(asked.length(), request.getContextPath().length()));
        if (path.startsWith(KioskLock.PAGE) || KioskLock.admits(request.getMethod(), path)) {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(Texts.of("listening.kiosk.failed"));
        } else {
            leadBack(lock, request, response);
        }
    }
}
