package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.AttachmentRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A file that is handed out to be kept, never to be run or shown in our name. */
public final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class.getName());

    private Download() {}

    /** Hands out an attached file, part by part. */
    public static void send(HttpServletResponse response, AttachmentRow file, InputStream content)
            throws IOException {
        begin(response, file.name(), file.type().media());
        response.setContentLengthLong(file.size());
        try (content) {
            content.transferTo(response.getOutputStream());
        }
    }

    public static void send(HttpServletResponse response, String name, String media, byte[] content)
            throws IOException {
        begin(response, name, media);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Hands out a list that has been written. */
    public static void send(
            HttpServletResponse response, String name, ExportFormat format, Path file)
            throws IOException {
        begin(response, name, format.media());
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /**
     * Hands out a list as its rows come, in a file of that name.
     *
     * @param stem the name without its end
     */
    public static void stream(
            HttpServletResponse response, String stem, ExportFormat format, ExportedTable table)
            throws IOException {
        begin(response, stem + '.' + format.extension(), format.media());
        try {
            format.write(table, new Outlet(response.getOutputStream()));
        } catch (Outlet.ReaderLeft left) {
            LOG.log(Level.FINE, "a list was not read to its end", left);
        }
    }

    /**
     * Hands out a list that is short enough to be held whole, in a file of that name.
     *
     * @param stem the name without its end
     * @param title the name of the sheet, at most 25 characters
     * @param lines as a text file has them: first what the list is of, if it says so; the titles of
     *     the columns; the rows
     */
    public static void list(
            HttpServletResponse response,
            String stem,
            ExportFormat format,
            String title,
            List<List<String>> lines)
            throws IOException {
        if (format == ExportFormat.CSV) {
            send(
                    response,
                    stem + '.' + format.extension(),
                    format.media(),
                    SpreadsheetCsv.bytes(lines));
        } else {
            stream(response, stem, format, ExportedTable.of(title, lines));
        }
    }

    /**
     * A page of ours that stands alone, shown as it is: nothing in it runs, and only the style that
     * it holds applies.
     */
    public static void show(HttpServletResponse response, String name, byte[] page)
            throws IOException {
        begin(response, name, "text/html;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src '"
                        + hash(style(page))
                        + "'; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** What stands in the first element of that name. */
    private static String style(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        int start = text.indexOf("<style>");
        return start < 0
                ? ""
                : text.substring(start + "<style>".length(), text.indexOf("</style>", start));
    }

    private static String hash(String style) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said before the first byte. */
    public static void begin(HttpServletResponse response, String name, String media) {
        response.setContentType(media);
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The name in ASCII for what is very old, and whole for the rest (RFC 6266, RFC 5987). */
    static String disposition(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9._ ()-]", "_");
        String whole =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
