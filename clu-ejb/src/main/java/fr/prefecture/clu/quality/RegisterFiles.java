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
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files and photographs that go with what is posted, and with trainings and guides. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class RegisterFiles {

    /** The key is the number of the display. */
    public static final String DISPLAY = "quality.display";

    /** The key is the number of the training. */
    public static final String TRAINING = "quality.training";

    private static final int MOST = 20;

    @EJB Attachments attachments;
    @Resource SessionContext session;

    /**
     * @param kind {@link #DISPLAY} or {@link #TRAINING}
     */
    public List<AttachmentRow> of(String kind, long id) {
        return attachments.of(kind, String.valueOf(id));
    }

    /**
     * @throws RuleBroken when there are too many, or this one is not accepted
     */
    @RolesAllowed(Roles.QUALITY)
    public void add(String kind, long id, String name, InputStream content) {
        mustHaveRoom(kind, id);
        attachments.keep(kind, String.valueOf(id), name, content, caller());
    }

    /**
     * QUA-36
     *
     * @param description what it shows, for those who do not see it
     * @throws RuleBroken when there are too many, or this is no picture, or has no description
     */
    @RolesAllowed(Roles.QUALITY)
    public void addPhotograph(
            String kind, long id, String name, InputStream content, String description) {
        mustHaveRoom(kind, id);
        attachments.keepPicture(kind, String.valueOf(id), name, content, description, caller());
    }

    /** A file of this thing, none of another one. */
    public Optional<AttachmentRow> find(String kind, long id, long fileId) {
        return attachments
                .find(fileId)
                .filter(
                        file ->
                                file.subjectKind().equals(kind)
                                        && file.subjectKey().equals(String.valueOf(id)));
    }

    /** Its bytes; none when it is not of this thing. */
    public InputStream open(String kind, long id, long fileId) {
        return find(kind, id, fileId)
                .map(file -> attachments.open(file.id()))
                .orElseGet(InputStream::nullInputStream);
    }

    private void mustHaveRoom(String kind, long id) {
        if (of(kind, id).size() >= MOST) {
            throw new RuleBroken("quality.files.tooMany", MOST);
        }
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
