package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * MEL-6: the e-mails as they were written, byte by byte, so that every attempt sends the same.
 * Packed, for attached files grow by a third in an e-mail; in parts, for H2 ends at 1 MB.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR, Roles.NIGHT})
public class FrozenMessages {

    private static final int PART = 256 * 1024;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    public void keep(long messageId, byte[] content) {
        forget(messageId);
        byte[] packed = packed(content);
        for (int from = 0, part = 0; from < packed.length; from += PART, part++) {
            em.createNativeQuery(
                            "insert into mail_message_part (message_id, part, content)"
                                    + " values (?1, ?2, ?3)")
                    .setParameter(1, messageId)
                    .setParameter(2, part)
                    .setParameter(
                            3,
                            Arrays.copyOfRange(packed, from, Math.min(from + PART, packed.length)))
                    .executeUpdate();
        }
    }

    /** Nothing when it was never written, or has been forgotten. */
    public Optional<byte[]> find(long messageId) {
        List<?> parts =
                em.createNativeQuery(
                                "select content from mail_message_part where message_id = ?1"
                                        + " order by part")
                        .setParameter(1, messageId)
                        .getResultList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        parts.forEach(part -> packed.writeBytes((byte[]) part));
        return Optional.of(unpacked(packed.toByteArray()));
    }

    public void forget(long messageId) {
        em.createNativeQuery("delete from mail_message_part where message_id = ?1")
                .setParameter(1, messageId)
                .executeUpdate();
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Quick(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base64 shrinks as well at the quickest level. */
    private static final class Quick extends GZIPOutputStream {

        Quick(ByteArrayOutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
