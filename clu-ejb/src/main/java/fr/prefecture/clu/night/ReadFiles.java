package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

    /** By number; those that are unknown are left out. */
    public Map<Long, ReadFile> named(Collection<Long> ids) {
        return ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(ReadFile::id, Function.identity()));
    }
}
