package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all people may know of a file that a night has read: its name and its counts. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadFiles {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    public Optional<ReadFile> find(long id) {
        return Optional.ofNullable(em.find(ImportedFile.class, id)).map(ReadFile::of);
    }

    /**
     * NIT-23: how many lines of each file were refused, by reason; of those beyond the first
     * thousand of a file the reason was not kept, and is the empty text.
     */
    public Map<Long, SortedMap<String, Long>> refusedByReason(Collection<ReadFile> read) {
        Map<Long, SortedMap<String, Long>> refused = new HashMap<>();
        for (ReadFile file : read) {
            SortedMap<String, Long> reasons = new TreeMap<>();
            if (file.refused() > 0) {
                for (Object[] reason : reasons(file.id())) {
                    reasons.put((String) reason[0], (Long) reason[1]);
                }
                long known = reasons.values().stream().mapToLong(Long::longValue).sum();
                if (known < file.refused()) {
                    reasons.put("", file.refused() - known);
                }
            }
            refused.put(file.id(), reasons);
        }
        return refused;
    }

    private List<Object[]> reasons(long file) {
        return em.createQuery(
                        "select r.reason, count(r) from Refusal r where r.file.id = :file"
                                + " group by r.reason",
                        Object[].class)
                .setParameter("file", file)
                .getResultList();
    }

    /** By number; those that are unknown are left out. */
    public Map<Long, ReadFile> named(Collection<Long> ids) {
        return ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(ReadFile::id, Function.identity()));
    }
}
