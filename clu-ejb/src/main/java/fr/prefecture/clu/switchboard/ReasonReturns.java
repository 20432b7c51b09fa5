package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** TEL-55: a reason comes back from the bin unless another has its label meanwhile. */
@Stateless
@RolesAllowed({Roles.SWITCHBOARD, Roles.QUALITY, Roles.NIGHT})
public class ReasonReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return Set.of(CallReasons.SUBJECT);
    }

    @Override
    public void restored(BinnedRow thing) {
        long id = Long.parseLong(thing.key());
        List<CallReason> all =
                em.createQuery("select r from CallReason r", CallReason.class).getResultList();
        CallReason back = all.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        all.stream()
                .filter(one -> one.id() != id)
                .filter(one -> Folded.key(one.label()).equals(Folded.key(back.label())))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new RuleBroken("switchboard.reason.taken.label", other.label());
                        });
    }
}
