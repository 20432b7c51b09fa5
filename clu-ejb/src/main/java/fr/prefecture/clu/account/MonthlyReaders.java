package fr.prefecture.clu.account;

import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** CPT-18: those who are to be sent the home page of each month. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class MonthlyReaders {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    public List<Recipient> all() {
        return em.createQuery(
                        "select u from User u where u.active = true and u.monthly = true"
                                + " order by u.login",
                        User.class)
                .getResultStream()
                .filter(User::wantsMonths)
                .map(user -> new Recipient(user.login(), user.displayName(), user.email()))
                .toList();
    }
}
