package fr.prefecture.clu.web.privacy;

import fr.prefecture.clu.privacy.KnownPersons;
import fr.prefecture.clu.privacy.Reference;
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
import java.util.Optional;

/** VIE-10: hands out all that is kept of somebody; asked for by a button, for it is told. */
@WebServlet(PersonExports.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.ADMINISTRATOR))
public class PersonExports extends HttpServlet {

    static final String PATH = "/admin/personnes/dossier.json";

    private static final long serialVersionUID = 1L;

    @Inject private transient KnownPersons persons;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Reference> reference =
                Reference.of(request.getParameter("fiche"))
                        .filter(one -> persons.find(one).isPresent());
        if (reference.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(
                response,
                "dossier-" + reference.get().table() + '-' + reference.get().id() + ".json",
                "application/json;charset=UTF-8",
                PersonJson.of(persons.handOut(reference.get())));
    }
}
