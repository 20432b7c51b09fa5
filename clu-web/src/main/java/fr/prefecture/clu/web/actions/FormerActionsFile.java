package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.FormerListFile;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;

/** Where the file of the plan of action was before. */
@WebServlet("/actions/liste.csv")
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SECRETARY_GENERAL,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.SWITCHBOARD,
                    Roles.STAFF
                }))
public class FormerActionsFile extends FormerListFile {

    private static final long serialVersionUID = 1L;
}
