package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** What an action takes back from the bin: its files, as many as it may have, none twice. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class ActionReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Attachments attachments;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return ActionFiles.KINDS;
    }

    @Override
    public void restored(BinnedRow thing) {
        if (em.find(ActionItem.class, Long.parseLong(thing.key())) == null) {
            throw new RuleBroken("shared.bin.parentGone");
        }
        if (attachments.of(thing.subject(), thing.key()).size() > ActionFiles.MOST) {
            throw new RuleBroken("actions.files.tooMany", ActionFiles.MOST);
        }
        attachments.checkOnce(thing.subject(), thing.key());
    }
}
