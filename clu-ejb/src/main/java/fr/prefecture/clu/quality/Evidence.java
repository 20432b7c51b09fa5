package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What shows that commitments are kept, from the day it was obtained until it is eliminated. */
@Entity
@Table(name = "quality_evidence")
public class Evidence extends Versioned {

    /** QUA-15: for so long before its end, its end is near. */
    static final int NEAR = 30;

    /** QUA-24: for so long what was taken back may come back. */
    static final int REVERSIBLE = 30;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_REASON = 500;

    @SuppressWarnings("UnusedVariable") // looked for by the database only
    private String entry;

    private String title;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String description;

    @ManyToOne
    @JoinColumn(name = "service_id")
    private ServiceUnit service;

    @Column(name = "obtained_on")
    private LocalDate obtainedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "structure_id")
    private Long structureId;

    private String link;

    @ManyToOne
    @JoinColumn(name = "retention_id")
    private RetentionRule retention;

    @ElementCollection
    @CollectionTable(
            name = "quality_evidence_commitment",
            joinColumns = @JoinColumn(name = "evidence_id"))
    @Column(name = "commitment_id")
    private Set<Long> commitments = new TreeSet<>();

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by")
    private String withdrawnBy = "";

    @Column(name = "withdrawal_reason")
    private String withdrawalReason = "";

    private boolean retained;

    @Column(name = "elimination_id")
    private Long eliminationId;

    @Column(name = "eliminated_on")
    private LocalDate eliminatedOn;

    @ElementCollection
    @CollectionTable(
            name = "quality_evidence_trace",
            joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "position")
    private List<FileTrace> traces = new ArrayList<>();

    protected Evidence() {}

    /**
     * @param entry what tells one entry from another; may be empty
     */
    Evidence(
            String entry,
            EvidenceTerms terms,
            Optional<ServiceUnit> service,
            Optional<RetentionRule> retention,
            LocalDate today) {
        this.entry = entry.isEmpty() ? null : entry;
        this.kind = terms.kind();
        say(terms, service, retention, today);
    }

    /**
     * Says anew what it is; its kind stays.
     *
     * @throws RuleBroken when it was taken back or eliminated, or something said is nonsense
     */
    final void say(
            EvidenceTerms terms,
            Optional<ServiceUnit> by,
            Optional<RetentionRule> rule,
            LocalDate today) {
        checkChangeable();
        title = terms.title().strip();
        description = terms.description().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new RuleBroken("quality.evidence.title.wrong", LONGEST_TITLE, title.length());
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new RuleBroken(
                    "quality.evidence.description.tooLong",
                    LONGEST_DESCRIPTION,
                    description.length());
        }
        if (kind == EvidenceKind.PHOTOGRAPH && description.isEmpty()) {
            throw new RuleBroken("quality.evidence.description.missing");
        }
        if (terms.obtainedOn().isAfter(today)) {
            throw new RuleBroken("quality.evidence.obtained.future", terms.obtainedOn());
        }
        if (terms.validUntil().filter(last -> last.isBefore(terms.obtainedOn())).isPresent()) {
            throw new RuleBroken("quality.evidence.validity.reversed", terms.validUntil().get());
        }
        link = linkOf(terms);
        service = by.orElse(null);
        obtainedOn = terms.obtainedOn();
        validUntil = terms.validUntil().orElse(null);
        structureId = terms.structureId().orElse(null);
        retention = rule.orElse(null);
        commitments.clear();
        commitments.addAll(terms.commitmentIds());
    }

    /** Whether both are the same in all that is said of them and that became of them. */
    boolean saysWhat(Evidence other) {
        return written().equals(other.written()) && description.equals(other.description);
    }

    /** QUA-13 */
    private String linkOf(EvidenceTerms terms) {
        String said = terms.link().strip();
        return switch (kind) {
            case FILE, PHOTOGRAPH -> "";
            case LINK -> {
                if (!said.toLowerCase(Locale.ROOT).matches("https?://[^\\s/]+(/\\S*)?")
                        || said.length() > LONGEST_LINK) {
                    throw new RuleBroken("quality.evidence.link", LONGEST_LINK);
                }
                yield said;
            }
            case DOCUMENT ->
                    EvidenceDocument.at(said)
                            .orElseThrow(() -> new RuleBroken("quality.evidence.document", said))
                            .address();
        };
    }

    void checkChangeable() {
        if (eliminatedOn != null) {
            throw new RuleBroken("quality.evidence.eliminated", title);
        }
        if (withdrawnOn != null) {
            throw new RuleBroken("quality.evidence.withdrawn", title);
        }
    }

    /** QUA-24 */
    void withdraw(String reason, String by, LocalDate today) {
        checkChangeable();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RuleBroken("quality.evidence.withdrawal.reason", LONGEST_REASON);
        }
        withdrawnOn = today;
        withdrawnBy = by;
        withdrawalReason = why;
    }

    /** QUA-24 */
    void bringBack(LocalDate today) {
        if (withdrawnOn != null) {
            if (eliminatedOn != null || today.isAfter(reversibleUntil())) {
                throw new RuleBroken("quality.evidence.withdrawal.late", title, reversibleUntil());
            }
            withdrawnOn = null;
            withdrawnBy = "";
            withdrawalReason = "";
        }
    }

    private LocalDate reversibleUntil() {
        return withdrawnOn.plusDays(REVERSIBLE);
    }

    /** QUA-27: the archives keep it: it is never proposed again. */
    void retain() {
        retained = true;
    }

    /** QUA-26: its contents go; what it was, and under which slip, stays. */
    void eliminate(long slipId, List<AttachmentRow> files, LocalDate today) {
        eliminationId = slipId;
        eliminatedOn = today;
        traces.addAll(files.stream().map(FileTrace::new).toList());
    }

    /** QUA-21, QUA-24: from when on the archives may be asked to let it go. */
    Optional<LocalDate> dueOn() {
        return withdrawnOn != null
                ? Optional.of(reversibleUntil().plusDays(1))
                : Optional.ofNullable(retention)
                        .flatMap(rule -> rule.dueOn(obtainedOn, Optional.ofNullable(validUntil)));
    }

    FinalDisposition disposition() {
        return withdrawnOn != null || retention == null
                ? FinalDisposition.DESTRUCTION
                : retention.terms().disposition();
    }

    private boolean isDue(LocalDate today) {
        return !retained && dueOn().filter(due -> !due.isAfter(today)).isPresent();
    }

    /** QUA-23: whether the archives may be asked to let it go now. */
    boolean isToEliminate(LocalDate today) {
        return eliminatedOn == null && disposition().isEliminated() && isDue(today);
    }

    /** QUA-23: whether all of it is to go to the archives now. */
    boolean isToTransfer(LocalDate today) {
        return eliminatedOn == null && disposition() == FinalDisposition.TRANSFER && isDue(today);
    }

    /** QUA-15 */
    EvidenceState state(LocalDate today) {
        if (eliminatedOn != null) {
            return EvidenceState.ELIMINATED;
        }
        if (withdrawnOn != null) {
            return EvidenceState.WITHDRAWN;
        }
        if (isToEliminate(today)) {
            return EvidenceState.TO_ELIMINATE;
        }
        if (validUntil == null || validUntil.isAfter(today.plusDays(NEAR))) {
            return EvidenceState.VALID;
        }
        return validUntil.isBefore(today) ? EvidenceState.EXPIRED : EvidenceState.EXPIRING;
    }

    String title() {
        return title;
    }

    EvidenceKind kind() {
        return kind;
    }

    String description() {
        return description;
    }

    String service() {
        return service == null ? "" : service.name();
    }

    LocalDate obtainedOn() {
        return obtainedOn;
    }

    Optional<RetentionRule> retention() {
        return Optional.ofNullable(retention);
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    EvidenceRow row(List<AttachmentRow> files, LocalDate today) {
        return new EvidenceRow(
                id(),
                version(),
                title,
                kind,
                service(),
                obtainedOn,
                Optional.ofNullable(validUntil),
                Optional.ofNullable(structureId),
                files,
                link,
                Set.copyOf(commitments),
                state(today));
    }

    EvidenceSheet sheet(
            List<AttachmentRow> files, Optional<EliminationSlip> slip, LocalDate today) {
        return new EvidenceSheet(
                row(files, today),
                description,
                retention().map(RetentionRule::row),
                dueOn(),
                Optional.ofNullable(withdrawnOn)
                        .map(
                                on ->
                                        new EvidenceSheet.Withdrawal(
                                                on,
                                                withdrawnBy,
                                                withdrawalReason,
                                                reversibleUntil())),
                retained,
                slip.map(Versioned::id),
                slip.map(EliminationSlip::number).orElse(""),
                Optional.ofNullable(eliminatedOn),
                List.copyOf(traces));
    }

    /** A line for each field, so that the history can be told in words. */
    String written() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("title=" + inOneLine(title));
        lines.add("kind=" + kind);
        lines.add("description=" + inOneLine(description));
        lines.add("service=" + inOneLine(service()));
        lines.add("obtainedOn=" + obtainedOn);
        lines.add("validUntil=" + (validUntil == null ? "" : validUntil));
        lines.add("structure=" + (structureId == null ? "" : structureId));
        lines.add("link=" + inOneLine(link));
        lines.add("retention=" + (retention == null ? "" : retention.terms().name()));
        lines.add(
                "commitments="
                        + new TreeSet<>(commitments)
                                .stream().map(String::valueOf).collect(Collectors.joining(",")));
        lines.add("withdrawal=" + inOneLine(withdrawalReason));
        lines.add("retained=" + (retained ? "true" : ""));
        lines.add("eliminatedOn=" + (eliminatedOn == null ? "" : eliminatedOn));
        return lines.toString();
    }

    /** What was typed begins no field of its own. */
    private static String inOneLine(String typed) {
        return typed.replaceAll("\\R", " ");
    }
}
