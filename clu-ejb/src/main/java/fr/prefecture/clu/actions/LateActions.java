package fr.prefecture.clu.actions;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;

/** ACT-3: the late actions, for the home page. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class LateActions implements LateSource {

    @EJB ActionLists actions;
    @EJB Lists lists;

    @Override
    public List<LateItem> late(int most) {
        return lists
                .slice(actions, new Ask(Map.of("retard", true), "echeance", false, 0, most))
                .rows()
                .stream()
                .map(
                        row ->
                                new LateItem(
                                        row.title(),
                                        row.service(),
                                        row.due().orElseThrow(),
                                        "/actions/" + row.id()))
                .toList();
    }
}
