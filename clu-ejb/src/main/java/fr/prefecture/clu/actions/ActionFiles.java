package fr.prefecture.clu.actions;

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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What shows that an action was done: files, and photographs of its place before and after. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class ActionFiles {

    public static final String EVIDENCE = "actions.evidence";
    public static final String BEFORE = "actions.before";
    public static final String AFTER = "actions.after";

    static final Set<String> KINDS = Set.of(EVIDENCE, BEFORE, AFTER);

    /** Of each kind, for one action. */
    static final int MOST = 20;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB ActionRights rights;
    @EJB Attachments attachments;
    @Resource SessionContext session;

    /**
     * @param name as it was sent
     * @throws RuleBroken when it is not the caller's to bring evidence, there are too many files,
     *     or this one is not accepted
     */
    public void addEvidence(long actionId, String name, InputStream content) {
        check(actionId, EVIDENCE);
        attachments.keep(EVIDENCE, String.valueOf(actionId), name, content, caller());
    }

    /**
     * ACT-9
     *
     * @param after whether it shows the place as it is now, rather than as it was
     * @param description what it shows, for those who do not see it
     * @throws RuleBroken when it is not the caller's, has no description, or is not accepted
     */
    public void addPhotograph(
            long actionId, boolean after, String name, InputStream content, String description) {
        String kind = after ? AFTER : BEFORE;
        check(actionId, kind);
        attachments.keepPicture(
                kind, String.valueOf(actionId), name, content, description, caller());
    }

    /**
     * @param kind {@link #EVIDENCE}, {@link #BEFORE} or {@link #AFTER}
     */
    public List<AttachmentRow> of(String kind, long actionId) {
        return attachments.of(kind, String.valueOf(actionId));
    }

    /** A file of this action, none of another one. */
    public Optional<AttachmentRow> find(long actionId, long fileId) {
        return attachments
                .find(fileId)
                .filter(
                        file ->
                                KINDS.contains(file.subjectKind())
                                        && file.subjectKey().equals(String.valueOf(actionId)));
    }

    /** Its bytes; none when it is not of this action. */
    public InputStream open(long actionId, long fileId) {
        return find(actionId, fileId)
                .map(file -> attachments.open(file.id()))
                .orElseGet(InputStream::nullInputStream);
    }

    /**
     * Twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     * @throws RuleBroken when the action is done and this is the only evidence left
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long actionId, long fileId) {
        Optional<AttachmentRow> file = find(actionId, fileId);
        ActionItem item = em.find(ActionItem.class, actionId);
        if (file.isPresent() && item != null) {
            if (file.get().subjectKind().equals(EVIDENCE)
                    && item.state() == ActionItem.State.DONE
                    && item.outcome().isEmpty()
                    && of(EVIDENCE, actionId).size() == 1) {
                throw new RuleBroken("actions.evidence.last", item.reference());
            }
            return attachments.discard(fileId, "/actions/" + actionId, Set.of(Roles.QUALITY));
        }
        return OptionalLong.empty();
    }

    private void check(long actionId, String kind) {
        ActionItem item = em.find(ActionItem.class, actionId);
        if (item == null) {
            throw new RuleBroken("actions.item.unknown", actionId);
        }
        rights.checkReport(item.owner(), item.reference());
        if (of(kind, actionId).size() >= MOST) {
            throw new RuleBroken("actions.files.tooMany", MOST);
        }
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
