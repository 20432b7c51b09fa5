package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The frameworks as files, and the schema to which such a file keeps. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class FrameworkExports {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** QUA-6: the same framework, the same bytes. */
    public Optional<byte[]> file(String code, FrameworkFormat format) {
        return StoredFramework.text(em, code).map(text -> FrameworkWriting.bytes(text, format));
    }

    public byte[] schema() {
        return FrameworkFile.schema().getBytes(StandardCharsets.UTF_8);
    }
}
