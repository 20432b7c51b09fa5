package fr.prefecture.clu.batch;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;

/** In demonstration mode: the services that several parts name, some of them at the same time. */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationServices {

    private static final List<String> NAMES =
            List.of("Bureau de la citoyenneté", "Titres de séjour", "Permis de conduire");

    @EJB private ServiceUnits services;

    public void open() {
        NAMES.forEach(services::named);
    }
}
