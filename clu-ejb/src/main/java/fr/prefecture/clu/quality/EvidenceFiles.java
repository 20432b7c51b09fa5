package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and photographs of the pieces of evidence. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class EvidenceFiles {

    static final String KIND = "quality.evidence";

    /** QUA-30 */
    static final int MOST = 20;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Attachments attachments;
    @EJB EliminationLines lines;
    @Resource SessionContext session;

    public List<AttachmentRow> of(long evidenceId) {
        return attachments.of(KIND, String.valueOf(evidenceId));
    }

    /** Those of all pieces, by the piece. */
    public Map<Long, List<AttachmentRow>> all() {
        return attachments.ofKind(KIND);
    }

    /** A file of this piece, none of another one. */
    public Optional<AttachmentRow> find(long evidenceId, long fileId) {
        return attachments
                .find(fileId)
                .filter(file -> file.subjectKind().equals(KIND))
                .filter(file -> file.subjectKey().equals(String.valueOf(evidenceId)));
    }

    /** Its bytes; none when it is not of this piece. */
    public InputStream open(long evidenceId, long fileId) {
        return find(evidenceId, fileId)
                .map(file -> attachments.open(file.id()))
                .orElseGet(InputStream::nullInputStream);
    }

    /**
     * QUA-30: a photograph says what it shows, and is one. The same file twice is once.
     *
     * @return by which number it is known
     * @throws RuleBroken when the file is not accepted, there are too many, or the piece was taken
     *     back
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public long add(long evidenceId, String name, InputStream content) {
        Evidence one =
                Optional.ofNullable(em.find(Evidence.class, evidenceId))
                        .orElseThrow(() -> new RuleBroken("quality.evidence.unknown"));
        one.checkChangeable();
        lines.checkNoneNames(evidenceId);
        String key = String.valueOf(evidenceId);
        String caller = session.getCallerPrincipal().getName();
        AttachmentRow kept =
                one.kind() == EvidenceKind.PHOTOGRAPH
                        ? attachments.keepPicture(
                                KIND, key, name, content, one.description(), caller)
                        : attachments.keep(KIND, key, name, content, caller);
        if (attachments.of(KIND, key).size() > MOST) {
            throw new RuleBroken("quality.evidence.file.tooMany", MOST);
        }
        return kept.id();
    }
}
