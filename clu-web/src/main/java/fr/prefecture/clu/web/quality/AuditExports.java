package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.FormerListFile;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;

/** Where the file of the audits was before. */
@WebServlet("/audits/liste.csv")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class AuditExports extends FormerListFile {

    private static final long serialVersionUID = 1L;
}
