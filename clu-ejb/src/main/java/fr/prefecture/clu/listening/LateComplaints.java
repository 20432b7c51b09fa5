package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Comparator;
import java.util.List;

/** ECO-95: complaints whose answer is late, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class LateComplaints implements LateSource {

    @EJB Complaints complaints;

    @Override
    public List<LateItem> late(int most) {
        return complaints.awaited(complaints.today()).stream()
                .filter(ComplaintRow::late)
                .map(
                        row ->
                                new LateItem(
                                        ComplaintActions.named(row) + ", " + row.reason(),
                                        row.service(),
                                        LooseDate.day(row.dueOn().orElseThrow()),
                                        "/reclamations/" + row.id()))
                .sorted(Comparator.comparing(LateItem::due))
                .limit(most)
                .toList();
    }
}
