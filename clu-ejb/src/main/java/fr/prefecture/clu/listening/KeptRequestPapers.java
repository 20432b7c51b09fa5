package fr.prefecture.clu.listening;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ECO-103: the board as it hangs in the hall. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class KeptRequestPapers {

    static final String TEMPLATE = "kept-requests";

    @EJB KeptRequests requests;
    @EJB Papers papers;

    /** What the board shows of these days. */
    public Paper board(Optional<LocalDate> from, Optional<LocalDate> to, Print print) {
        return papers.write(
                TEMPLATE,
                "vous-nous-l-avez-demande",
                values(requests.board(from, to), from, to),
                print);
    }

    static Map<String, Object> values(
            List<KeptRequestRow> rows, Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<String, Object> values = new HashMap<>();
        values.put("requests", rows.stream().map(KeptRequestPapers::said).toList());
        from.ifPresent(day -> values.put("from", day));
        to.ifPresent(day -> values.put("to", day));
        return values;
    }

    private static Map<String, Object> said(KeptRequestRow row) {
        return Map.of(
                "asked", row.asked(),
                "done", row.done(),
                "origin", row.origin(),
                "service", row.service(),
                "doneOn", row.doneOn());
    }
}
