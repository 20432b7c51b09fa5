package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.FormerListFile;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;

/** Where the files of the registers were before. */
@WebServlet({"/reclamations/liste.csv", "/incidents/liste.csv"})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL}))
public class ComplaintExports extends FormerListFile {

    private static final long serialVersionUID = 1L;
}
