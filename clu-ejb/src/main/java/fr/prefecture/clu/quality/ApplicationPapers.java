package fr.prefecture.clu.quality;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;

/** The contents of an application file, as a paper that leads to its files: QUA-56. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class ApplicationPapers {

    static final String TEMPLATE = "application-index";

    @EJB Papers papers;

    public Paper contents(ApplicationIndex index) {
        return papers.write(TEMPLATE, "sommaire", Map.of("file", index), Print.STANDARD);
    }
}
