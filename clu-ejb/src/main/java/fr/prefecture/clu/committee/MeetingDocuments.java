package fr.prefecture.clu.committee;

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
import java.util.OptionalLong;
import java.util.Set;

/** The files given to a meeting and to the points of its agenda. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class MeetingDocuments {

    /** Of a meeting; the key is its number. */
    public static final String OF_MEETING = "committee.document";

    /** Of a point; the key is its number. */
    public static final String OF_ITEM = "committee.itemDocument";

    @EJB Meetings meetings;
    @EJB AgendaItems items;
    @EJB Attachments attachments;
    @Resource SessionContext session;

    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<AttachmentRow> of(long meetingId) {
        return attachments.of(OF_MEETING, String.valueOf(meetingId));
    }

    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<AttachmentRow> ofItem(long itemId) {
        return attachments.of(OF_ITEM, String.valueOf(itemId));
    }

    /**
     * Keeps a file; it may come after the signature, for the signed minutes are one.
     *
     * @param itemId the point that it belongs to; none for the meeting itself
     * @throws RuleBroken when there is no such meeting or point, or as {@link Attachments#keep}
     */
    @RolesAllowed(Roles.QUALITY)
    public AttachmentRow keep(
            long meetingId, Optional<Long> itemId, String name, InputStream content) {
        meetings.get(meetingId);
        boolean elsewhere =
                itemId.isPresent()
                        && itemId.flatMap(items::find)
                                .filter(item -> item.meeting().id() == meetingId)
                                .isEmpty();
        if (elsewhere) {
            throw new RuleBroken("committee.item.unknown");
        }
        return attachments.keep(
                itemId.isPresent() ? OF_ITEM : OF_MEETING,
                String.valueOf(itemId.orElse(meetingId)),
                name,
                content,
                session.getCallerPrincipal().getName());
    }

    /**
     * Takes a file away; twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     * @throws RuleBroken when the record has been submitted or signed
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long id) {
        Optional<AttachmentRow> file = find(id);
        if (file.isEmpty()) {
            return OptionalLong.empty();
        }
        long meeting = meetingOf(file.get());
        meetings.get(meeting).mustBeOpen();
        return attachments.discard(
                id, "/comite/reunions/" + meeting + "/documents", Set.of(Roles.QUALITY));
    }

    /** A file of a meeting or of a point; files of other things are none. */
    public Optional<AttachmentRow> find(long id) {
        return attachments
                .find(id)
                .filter(
                        row ->
                                row.subjectKind().equals(OF_MEETING)
                                        || row.subjectKind().equals(OF_ITEM));
    }

    /** Its bytes, fetched as they are read. */
    public InputStream open(long id) {
        return attachments.open(find(id).map(AttachmentRow::id).orElse(-1L));
    }

    private long meetingOf(AttachmentRow row) {
        long key = Long.parseLong(row.subjectKey());
        return row.subjectKind().equals(OF_MEETING)
                ? key
                : items.find(key).orElseThrow().meeting().id();
    }
}
