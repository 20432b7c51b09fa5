package fr.prefecture.clu.document;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/** What the printer has to say goes to the server's log, and little of it. */
final class QuietLog implements XRLogger {

    private static final System.Logger LOG = System.getLogger(PdfPress.class.getName());

    @Override
    public void log(String where, Level level, String message) {
        LOG.log(level(level), message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        LOG.log(level(level), message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The server's log has its own.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isLoggable(level(diagnostic.getLevel()));
    }

    /** Warnings of the library are about styles that it does not know: of no use at night. */
    private static System.Logger.Level level(Level level) {
        return level.intValue() >= Level.SEVERE.intValue()
                ? System.Logger.Level.WARNING
                : System.Logger.Level.DEBUG;
    }
}
