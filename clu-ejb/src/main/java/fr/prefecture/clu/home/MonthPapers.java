package fr.prefecture.clu.home;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;

/** HOM-17: a month on one A4 page. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MonthPapers {

    static final String TEMPLATE = "home-month";

    @EJB Papers papers;

    public Paper paper(MonthSheet sheet) {
        return papers.write(
                TEMPLATE, "tableau-de-bord-" + sheet.month(), values(sheet), Print.STANDARD);
    }

    static Map<String, Object> values(MonthSheet sheet) {
        return Map.of("sheet", sheet);
    }
}
