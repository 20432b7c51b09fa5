package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.YearMonth;
import java.util.List;

/** What the home page says to the quality officer, read when nobody asks for it. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NightReadings {

    @EJB MonthTiles tiles;
    @EJB HomeLists lists;

    public List<MonthTile> tiles(YearMonth month) {
        return tiles.tiles(month);
    }

    public List<DueItem> due() {
        return lists.due();
    }

    public List<LateItem> late() {
        return lists.late();
    }
}
