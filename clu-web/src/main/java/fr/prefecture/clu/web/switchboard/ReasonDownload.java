package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list about the reasons to call, handed out as a file. */
final class ReasonDownload {

    private ReasonDownload() {}

    static void send(HttpServletResponse response, String name, List<List<String>> rows)
            throws IOException {
        byte[] bytes = SpreadsheetCsv.bytes(rows);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
