package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/** A file given to a thing of any feature: its name and what is known of it, without its bytes. */
@Entity
@Table(name = "shared_attachment")
public class Attachment extends Versioned {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = Attachments.LONGEST_DESCRIPTION;

    /** Signs that file systems keep for themselves. */
    private static final String NOT_BORNE = "<>:\"|?*";

    /** What Windows takes for a device, whatever follows its first dot. */
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
     * printed, short enough; its end stays. Names and signs that a computer takes for its own
     * devices, or does not bear, are made harmless.
     *
     * @throws RuleBroken when nothing is left of it
     */
    static String nameOf(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean =
                last.codePoints()
                        .filter(Attachment::isPrinted)
                        .map(point -> NOT_BORNE.indexOf(point) < 0 ? point : '_')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        int end = clean.length();
        while (end > 0 && (clean.charAt(end - 1) == '.' || isBlank(clean.charAt(end - 1)))) {
            end--;
        }
        if (end == 0) {
            throw new RuleBroken("shared.attachment.noName");
        }
        String name = clean.substring(0, end);
        return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String shortened(String clean) {
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
                id(), subjectKind, subjectKey, name, type, size, sha256, description, by, at);
    }

    String written() {
        return name + " (" + type + ", " + size + " bytes, SHA-256 " + sha256 + ")";
    }
}
