package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The lines that the nights could not read. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Refusals {

    private static final String OF_NIGHT =
            " from Refusal r where r.file in (select a.file from Arrival a"
                    + " where a.execution.id = :execution and a.outcome <> :known)";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** The kept refused lines of the files that a night read, by file and line. */
    public List<RefusalRow> rows(long execution, int first, int most) {
        return em.createQuery(
                        "select new fr.prefecture.clu.night.RefusalRow(r.file.name, r.line, r.text,"
                                + " r.reason, r.file.job, r.toldColumn)"
                                + OF_NIGHT
                                + " order by r.file.id, r.line",
                        RefusalRow.class)
                .setParameter("execution", execution)
                .setParameter("known", Arrival.Outcome.KNOWN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** The first kept refused lines of a file. */
    public List<RefusalRow> ofFile(long file, int most) {
        return em.createQuery(
                        "select new fr.prefecture.clu.night.RefusalRow(r.file.name, r.line, r.text,"
                                + " r.reason, r.file.job, r.toldColumn) from Refusal r"
                                + " where r.file.id = :file"
                                + " order by r.line",
                        RefusalRow.class)
                .setParameter("file", file)
                .setMaxResults(most)
                .getResultList();
    }

    public long number(long execution) {
        return em.createQuery("select count(r)" + OF_NIGHT, Long.class)
                .setParameter("execution", execution)
                .setParameter("known", Arrival.Outcome.KNOWN)
                .getSingleResult();
    }
}
