package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** ECO-38: what comments may be about: a list that belongs to the préfecture. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class CommentCodes {

    static final String SUBJECT = "listening.code";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** In alphabetical order; those that are withdrawn last. */
    public List<CommentCodeRow> all() {
        Map<Long, Long> uses = new HashMap<>();
        em.createQuery(
                        "select k.id, count(c) from SurveyComment c join c.codes k group by k.id",
                        Object[].class)
                .getResultList()
                .forEach(row -> uses.put((Long) row[0], (Long) row[1]));
        return em.createQuery("select k from CommentCode k", CommentCode.class)
                .getResultStream()
                .map(
                        code ->
                                new CommentCodeRow(
                                        code.id(),
                                        code.version(),
                                        code.label(),
                                        code.isWithdrawn(),
                                        uses.getOrDefault(code.id(), 0L)))
                .sorted(
                        Comparator.comparing(CommentCodeRow::withdrawn)
                                .thenComparing(row -> Folded.of(row.label())))
                .toList();
    }

    /**
     * @throws RuleBroken when there is one of that name
     */
    @RolesAllowed(Roles.QUALITY)
    public long add(String label) {
        CommentCode code = new CommentCode(label);
        mustBeOnly(code.label(), Optional.empty());
        em.persist(code);
        em.flush();
        changes.created(SUBJECT, code.id(), code.written());
        return code.id();
    }

    /**
     * Comments that have it keep it under its new name.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is one of that name, or another has changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void rename(long id, int shown, String label) {
        mustBeOnly(label.strip(), Optional.of(id));
        write(id, shown, code -> code.rename(label));
    }

    /** Comments that have it keep it; it is no longer offered. */
    @RolesAllowed(Roles.QUALITY)
    public void withdraw(long id, int shown) {
        write(id, shown, CommentCode::withdraw);
    }

    @RolesAllowed(Roles.QUALITY)
    public void offerAgain(long id, int shown) {
        write(id, shown, CommentCode::offerAgain);
    }

    private void mustBeOnly(String label, Optional<Long> except) {
        String wanted = Folded.of(label);
        all().stream()
                .filter(row -> Folded.of(row.label()).equals(wanted))
                .filter(row -> except.filter(id -> id == row.id()).isEmpty())
                .findFirst()
                .ifPresent(
                        row -> {
                            throw new RuleBroken("listening.code.twice", row.label());
                        });
    }

    private void write(long id, int shown, Consumer<CommentCode> verb) {
        CommentCode code =
                Optional.ofNullable(em.find(CommentCode.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("listening.code.unknown"));
        if (code.version() != shown) {
            throw new RuleBroken("listening.code.changedSince", code.label());
        }
        String before = code.written();
        verb.accept(code);
        changes.changed(SUBJECT, id, before, code.written());
    }
}
