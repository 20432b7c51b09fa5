package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;

/** IND-23: what should have been given, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class LateAskings implements LateSource {

    @EJB Askings askings;

    @Override
    public List<LateItem> late(int most) {
        return askings.missing().stream()
                .filter(row -> row.state() == AskingState.LATE)
                .limit(most)
                .map(
                        row ->
                                new LateItem(
                                        row.roundTitle()
                                                + ", "
                                                + (row.kind() == AskingKind.FIGURE
                                                        ? row.indicator()
                                                        : row.wanted()),
                                        row.service(),
                                        LooseDate.day(row.due()),
                                        "/indicateurs/collectes/demandes/" + row.id()))
                .toList();
    }
}
