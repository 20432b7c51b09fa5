package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.ApplicationFileRow;
import fr.prefecture.clu.quality.ApplicationFiles;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Hands out the application files that are made, from the disk, a few kilobytes at a time. */
@WebServlet(ApplicationDownloads.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class ApplicationDownloads extends HttpServlet {

    static final String PATH = "/dossiers/fichiers";

    private static final long serialVersionUID = 1L;
    private static final String ZIP = "/\\d{1,18}\\.zip";

    @Inject private transient ApplicationFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<ApplicationFileRow> row =
                path.matches(ZIP)
                        ? files.find(Long.parseLong(path.substring(1, path.length() - 4)))
                        : Optional.empty();
        Optional<Path> zip =
                row.flatMap(ApplicationFileRow::sha256)
                        .map(ApplicationFiles::path)
                        .filter(Files::exists);
        if (zip.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.begin(response, row.get().fileName(), "application/zip");
        response.setContentLengthLong(Files.size(zip.get()));
        Files.copy(zip.get(), response.getOutputStream());
    }
}
