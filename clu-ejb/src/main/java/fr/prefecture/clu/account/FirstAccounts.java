package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The accounts without which nobody could log in to a new installation. */
@Singleton
@Startup
@DependsOn("Schema")
@PermitAll
public class FirstAccounts {

    private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());
    private static final String SUBJECT = "account.user";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Changes changes;

    @PostConstruct
    void open() {
        Baton.take(em, "start");
        if (Settings.demo()) {
            openDemonstration(Settings.demoPassword());
        } else {
            closeDemonstration();
            openAdministration(Settings.adminLogin(), Settings.adminPassword());
        }
    }

    /** CPT-8; one hash for all, since they share one password. */
    void openDemonstration(String clearPassword) {
        Password password = Password.of(clearPassword);
        for (String line : cast()) {
            String[] part = line.split("\t", -1);
            Optional<User> known = Users.find(em, part[0], LockModeType.NONE);
            if (known.isEmpty()) {
                User user =
                        User.demonstrating(
                                part[0], part[2], List.of(part[1]), password, clock.instant());
                user.prefer(part[3], false);
                keep(user);
            } else if (known.get().isDemonstration()) {
                String before = known.get().described();
                known.get().reopen(password);
                changes.changed(SUBJECT, part[0], before, known.get().described());
            } else {
                LOG.log(
                        Level.WARNING,
                        "the login {0} is a real account: no demonstration account of that name",
                        part[0]);
            }
        }
    }

    /** CPT-8 */
    void closeDemonstration() {
        em.createQuery(
                        "select u from User u where u.demonstration = true and u.active = true",
                        User.class)
                .getResultList()
                .forEach(
                        user -> {
                            String before = user.described();
                            user.deactivate();
                            changes.changed(SUBJECT, user.login(), before, user.described());
                        });
    }

    /** CPT-9, CPT-10 */
    void openAdministration(Optional<String> login, Optional<String> password) {
        if (hasAdministrator()) {
            return;
        }
        if (login.isEmpty() || password.isEmpty()) {
            LOG.warning(
                    "no administrator exists: set CLU_ADMIN_LOGIN and CLU_ADMIN_PASSWORD, then"
                            + " start again");
            return;
        }
        try {
            Optional<User> known = Users.find(em, login.get(), LockModeType.NONE);
            if (known.isEmpty()) {
                keep(User.firstAdministrator(login.get(), password.get(), clock.instant()));
            } else {
                String before = known.get().described();
                known.get().becomeAdministrator(password.get(), clock.instant());
                changes.changed(SUBJECT, known.get().login(), before, known.get().described());
            }
            LOG.info("the first administrator has been made from the environment");
        } catch (RuleBroken rule) {
            LOG.log(
                    Level.SEVERE,
                    "no administrator made: {0} {1}; mend CLU_ADMIN_LOGIN (letters, digits, dots,"
                            + " hyphens) or CLU_ADMIN_PASSWORD (12 characters at least)",
                    new Object[] {rule.getMessage(), rule.arguments()});
        }
    }

    private boolean hasAdministrator() {
        return em.createQuery(
                                "select count(u) from User u where u.active = true and"
                                        + " u.demonstration = false and :role member of u.roles",
                                Long.class)
                        .setParameter("role", Roles.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    private void keep(User user) {
        em.persist(user);
        changes.created(SUBJECT, user.login(), user.described());
    }

    private static List<String> cast() {
        try (InputStream in = FirstAccounts.class.getResourceAsStream("demonstration.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
