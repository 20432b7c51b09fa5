package fr.prefecture.clu.web.backup;

import fr.prefecture.clu.backup.Backups;
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

/** SAV-10: hands out sealed backups and exports, from the disk, a few kilobytes at a time. */
@WebServlet(BackupFiles.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.ADMINISTRATOR))
public class BackupFiles extends HttpServlet {

    static final String PATH = BackupsPage.PATH + "/fichiers";

    private static final long serialVersionUID = 1L;

    @Inject private transient Backups backups;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Path> file = backups.take(path.substring(1));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.begin(response, path.substring(1), "application/octet-stream");
        response.setContentLengthLong(Files.size(file.get()));
        Files.copy(file.get(), response.getOutputStream());
    }
}
