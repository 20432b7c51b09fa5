package fr.prefecture.clu.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HIS-10: who stands behind the keys of the history, as long as that is kept. */
@Stateless
@PermitAll
public class Pseudonyms {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /**
     * Gives a person the key by which the history knows them, if they have none yet: at once,
     * whatever becomes of the caller's transaction, so that nobody waits for it.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String give(String login) {
        return find(em, login)
                .orElseGet(
                        () -> {
                            Pseudonym pseudonym = new Pseudonym(login);
                            em.persist(pseudonym);
                            em.flush();
                            return pseudonym;
                        })
                .key();
    }

    /**
     * HIS-12: nobody can say any more what this person did, and the words of the lines about their
     * account are gone. The lines stay. Whoever gets that login later is somebody else.
     *
     * @return how many lines lost their words
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
    public int erase(String login) {
        Optional<Pseudonym> known = find(em, login);
        if (known.isEmpty()) {
            return 0;
        }
        int erased = 0;
        for (String subject : AboutPeople.knownByLogin()) {
            erased += eraseWords(subject, known.get().key());
        }
        em.remove(known.get());
        return erased;
    }

    /**
     * HIS-12: the words of the lines about a thing are gone: a member of the committee, an answer
     * that somebody wrote. The lines stay.
     *
     * @return how many lines lost their words; those of subjects that are not about people keep
     *     them
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT})
    public int eraseWords(String subject, Object key) {
        List<Long> lines =
                em.createQuery(
                                "select c.id from Change c where c.subject = :subject and c.key ="
                                        + " :key and c.digest is not null",
                                Long.class)
                        .setParameter("subject", subject)
                        .setParameter("key", String.valueOf(key))
                        .getResultList();
        int erased = 0;
        for (Long line : lines) {
            ChangeText text = em.find(ChangeText.class, line);
            if (text != null) {
                em.remove(text);
                erased++;
            }
        }
        return erased;
    }

    /**
     * HIS-12: the words of all lines that have one of these texts, in whatever case: an address, a
     * whole name. The lines stay.
     *
     * @return how many lines lost their words
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
    public int eraseMentions(Collection<String> texts) {
        int erased = 0;
        for (String text : texts) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty()) {
                for (ChangeText found : mentioning(word)) {
                    em.remove(found);
                    erased++;
                }
                em.flush();
            }
        }
        return erased;
    }

    private List<ChangeText> mentioning(String word) {
        String like = '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
        return em.createQuery(
                        "select t from ChangeText t where lower(t.before) like :word escape '!'"
                                + " or lower(t.after) like :word escape '!'",
                        ChangeText.class)
                .setParameter("word", like)
                .getResultList();
    }

    /** What somebody did, the latest first, for themselves. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<ChangeRow> deeds(String login) {
        Optional<Pseudonym> known = find(em, login);
        if (known.isEmpty()) {
            return List.of();
        }
        return ToldChanges.lines(
                        em,
                        em.createQuery(
                                        "select c from Change c where c.by = :by order by c.at desc,"
                                                + " c.id desc",
                                        Change.class)
                                .setParameter("by", known.get().key())
                                .getResultList())
                .stream()
                .map(ChangeLine::row)
                .toList();
    }

    static Optional<Pseudonym> find(EntityManager em, String login) {
        return Optional.ofNullable(em.find(Pseudonym.class, login));
    }
}
