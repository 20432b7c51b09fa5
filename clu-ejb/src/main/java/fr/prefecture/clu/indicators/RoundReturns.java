package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** IND-22: what a round takes back from the bin, unless the same was asked again meanwhile. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class RoundReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return Set.of(Askings.SUBJECT);
    }

    @Override
    public void restored(BinnedRow thing) {
        Asking back = em.find(Asking.class, Long.parseLong(thing.key()));
        em.lock(back.round(), LockModeType.PESSIMISTIC_WRITE);
        boolean asked =
                Askings.entities(em, back.round().id()).stream()
                        .anyMatch(one -> one != back && one.isLike(back));
        if (asked) {
            throw new RuleBroken("shared.bin.taken");
        }
    }
}
