package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.IOException;
import java.time.Instant;

/** A file given to a thing of any feature: its name and what is known of it, without its bytes. */
@Entity
@Table(name = "shared_attachment")
public class Attachment extends Versioned {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 500;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_key")
    private String subjectKey;

    private String name;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    @Column(name = "byte_count")
    private long size;

    private String sha256;
    private String description;

    @Column(name = "kept_by")
    private String by;

    @Column(name = "kept_at")
    private Instant at;

    protected Attachment() {}

    /**
     * @param description what a picture shows, for those who do not see it; may be empty
     * @throws RuleBroken when the description is too long
     */
    Attachment(
            String subjectKind,
            String subjectKey,
            ReceivedFile file,
            String description,
            String by,
            Instant at)
            throws IOException {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new RuleBroken(
                    "shared.attachment.description.tooLong",
                    LONGEST_DESCRIPTION,
                    description.length());
        }
        this.subjectKind = subjectKind;
        this.subjectKey = subjectKey;
        this.name = file.name();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.hash();
        this.description = description;
        this.by = by;
        this.at = at;
    }

    /**
     * A name as it is kept: what stands after the last separator of folders, without what is not
     * printed, short enough; its end stays.
     *
     * @throws RuleBroken when nothing is left of it
     */
    static String nameOf(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean =
                last.codePoints()
                        .filter(Attachment::isPrinted)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        if (clean.isEmpty() || clean.chars().allMatch(c -> c == '.')) {
            throw new RuleBroken("shared.attachment.noName");
        }
        if (clean.length() <= LONGEST_NAME) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        String end = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
        int cut = LONGEST_NAME - end.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(cut - 1)) ? cut - 1 : cut)
                + end;
    }

    /** Neither a control nor a mark that turns the direction of writing, which hides an end. */
    private static boolean isPrinted(int point) {
        int kind = Character.getType(point);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && kind != Character.PRIVATE_USE
                && kind != Character.UNASSIGNED
                && kind != Character.LINE_SEPARATOR
                && kind != Character.PARAGRAPH_SEPARATOR;
    }

    String subjectKind() {
        return subjectKind;
    }

    String subjectKey() {
        return subjectKey;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    AttachmentRow row() {
        return new AttachmentRow(
                id(), subjectKind, subjectKey, name, type, size, description, by, at);
    }

    String written() {
        return name + " (" + type + ", " + size + " bytes, SHA-256 " + sha256 + ")";
    }
}
