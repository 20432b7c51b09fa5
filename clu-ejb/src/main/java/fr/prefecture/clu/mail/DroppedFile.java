package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file that somebody dropped as a received e-mail, and what became of it. */
@Entity
@Table(name = "mail_dropped_file")
public class DroppedFile extends Versioned {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ARGUMENTS = 500;
    private static final String BETWEEN = "\n";

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_key")
    private String subjectKey;

    @Column(name = "drop_key")
    private String dropKey;

    private int position;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private DropOutcome outcome;

    private String refusal;

    @Column(name = "refusal_arguments")
    private String arguments;

    @Column(name = "received_id")
    private Long receivedId;

    @Column(name = "dropped_at")
    private Instant at;

    protected DroppedFile() {}

    private DroppedFile(Drop drop, int position, String fileName, Instant at) {
        this.subjectKind = drop.subjectKind();
        this.subjectKey = drop.subjectKey();
        this.dropKey = drop.key();
        this.position = position;
        this.fileName = MailText.line(fileName, LONGEST_NAME);
        this.arguments = "";
        this.at = at;
    }

    static DroppedFile read(
            Drop drop,
            int position,
            String fileName,
            DropOutcome outcome,
            long received,
            Instant at) {
        DroppedFile file = new DroppedFile(drop, position, fileName, at);
        file.outcome = outcome;
        file.receivedId = received;
        return file;
    }

    static DroppedFile refused(
            Drop drop, int position, String fileName, RuleBroken why, Instant at) {
        DroppedFile file = new DroppedFile(drop, position, fileName, at);
        file.outcome = DropOutcome.REFUSED;
        file.refusal = why.getMessage();
        file.arguments =
                MailText.cut(
                        why.arguments().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(BETWEEN)),
                        LONGEST_ARGUMENTS);
        return file;
    }

    int position() {
        return position;
    }

    DroppedRow row() {
        return new DroppedRow(
                fileName,
                outcome,
                Optional.ofNullable(refusal)
                        .map(
                                key ->
                                        new RuleBroken(
                                                key,
                                                Arrays.copyOf(
                                                        arguments.split(BETWEEN, -1),
                                                        arguments.split(BETWEEN, -1).length,
                                                        Object[].class))),
                Optional.ofNullable(receivedId));
    }
}
