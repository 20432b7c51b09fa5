package fr.prefecture.clu.account;

import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is to be told by e-mail what calls for attention, and what they have been told. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Digests {

    /** How long what was told is kept. */
    private static final Period KEPT = Period.ofDays(30);

    private static final int TURNS_A_DAY = 2;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB BusinessCalendar calendar;
    @EJB Mailings mailings;

    LocalTime at = Settings.digestAt();
    LocalTime againAt = Settings.digestAgainAt();

    /** CPT-13, CPT-14: those who are to be told now; nobody on a day off. */
    public List<DigestDue> due() {
        ZonedDateTime now = clock.instant().atZone(Settings.zone());
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(at) || !calendar.isBusinessDay(today)) {
            return List.of();
        }
        boolean again = againAt.isAfter(at) && !now.toLocalTime().isBefore(againAt);
        return em.createQuery(
                        "select u from User u where u.active = true and u.digest = true"
                                + " order by u.login",
                        User.class)
                .getResultStream()
                .flatMap(user -> due(user, today, again).stream())
                .toList();
    }

    private Optional<DigestDue> due(User user, LocalDate today, boolean again) {
        Optional<Digest> morning = find(user.login(), today, DigestTurn.MORNING);
        if (morning.isEmpty()) {
            return Optional.of(due(user, today, DigestTurn.MORNING, List.of()));
        }
        if (!again || find(user.login(), today, DigestTurn.AFTERNOON).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(due(user, today, DigestTurn.AFTERNOON, morning.get().keys()));
    }

    private static DigestDue due(User user, LocalDate day, DigestTurn turn, List<String> known) {
        return new DigestDue(user.login(), user.displayName(), user.roles(), day, turn, known);
    }

    /**
     * CPT-14: keeps what a person is told, and queues it if it is something; whatever is asked for
     * again, by whatever node, is once.
     *
     * @param keys of the alerts that there are
     */
    public void tell(DigestDue due, Collection<String> keys, DigestText told) {
        Optional<User> user = Users.find(em, due.login(), LockModeType.PESSIMISTIC_WRITE);
        boolean gone = user.filter(one -> one.isActive() && one.wantsDigest()).isEmpty();
        if (gone || find(due.login(), due.day(), due.turn()).isPresent()) {
            return;
        }
        em.persist(new Digest(due, keys, told));
        em.flush();
        if (!told.isEmpty()) {
            mailings.send(
                    DigestMessages.KIND,
                    due.login(),
                    number(due.day(), due.turn()),
                    told.subject(),
                    "/preferences",
                    List.of(
                            new Recipient(
                                    due.login(), user.get().displayName(), user.get().email())));
        }
        em.createQuery("delete from Digest d where d.login = :login and d.day < :before")
                .setParameter("login", due.login())
                .setParameter("before", due.day().minus(KEPT))
                .executeUpdate();
    }

    private Optional<Digest> find(String login, LocalDate day, DigestTurn turn) {
        return em.createQuery(
                        "select d from Digest d where d.login = :login and d.day = :day",
                        Digest.class)
                .setParameter("login", login)
                .setParameter("day", day)
                .getResultStream()
                .filter(digest -> digest.is(turn))
                .findFirst();
    }

    /** What was told under the number of a mailing. */
    public Optional<DigestText> told(String login, int number) {
        return find(
                        login,
                        LocalDate.ofEpochDay(number / TURNS_A_DAY),
                        DigestTurn.values()[number % TURNS_A_DAY])
                .map(Digest::told);
    }

    private static int number(LocalDate day, DigestTurn turn) {
        return (int) day.toEpochDay() * TURNS_A_DAY + turn.number() - 1;
    }
}
