package fr.prefecture.clu.batch;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingRow;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ReplyText;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.EvidenceKind;
import fr.prefecture.clu.quality.EvidenceTerms;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fictitious evidence, told by the lines of {@code preuves.tsv}: some commitments are proved, some
 * are not.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationEvidence {

    private static final Set<Meeting.State> SIGNED =
            EnumSet.of(Meeting.State.SIGNED, Meeting.State.DISTRIBUTED);

    @EJB Evidences evidences;
    @EJB Frameworks frameworks;
    @EJB Commitments commitments;
    @EJB Structures structures;
    @EJB Meetings meetings;
    @EJB Papers papers;

    /** Tells it, unless there is some already; all or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell() {
        Map<String, Long> known = commitments();
        if (known.isEmpty() || !evidences.all().isEmpty()) {
            return;
        }
        lines().forEach(line -> keep(line, known));
    }

    /** By their names in the files of the frameworks: {@code qual-e-pref/2019#1.2}. */
    private Map<String, Long> commitments() {
        Map<String, Long> known = new HashMap<>();
        for (EditionRow edition : frameworks.editions()) {
            String of = edition.frameworkCode() + "/" + edition.code() + "#";
            commitments.of(edition.id()).forEach(one -> known.put(of + one.code(), one.id()));
        }
        return known;
    }

    private void keep(String[] line, Map<String, Long> known) {
        EvidenceKind kind = EvidenceKind.valueOf(line[0]);
        Optional<String> link = kind == EvidenceKind.DOCUMENT ? minutes() : Optional.of(line[8]);
        if (link.isEmpty()) {
            return;
        }
        Set<Long> proved =
                Stream.of(line[7].split(",", -1))
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        LocalDate obtained = LocalDate.parse(line[3]);
        long id =
                evidences.keep(
                        new EvidenceTerms(
                                line[1],
                                kind,
                                line[2],
                                obtained,
                                Optional.of(line[4])
                                        .filter(d -> !d.isEmpty())
                                        .map(LocalDate::parse),
                                structure(line[6]),
                                link.get(),
                                proved,
                                line[5],
                                line[9]));
        Stream.of(line[10].split(",", -1))
                .filter(name -> !name.isEmpty())
                .forEach(
                        name ->
                                evidences.attach(
                                        id,
                                        name,
                                        new ByteArrayInputStream(content(name, line, obtained))));
    }

    /** Whose it is; everybody's while there is no such structure. */
    private Optional<Long> structure(String code) {
        return structures.all().stream()
                .filter(one -> one.code().equals(code))
                .map(StructureRow::id)
                .findFirst();
    }

    /** The page of the minutes of the latest meeting that has some. */
    private Optional<String> minutes() {
        return meetings.rows(Optional.empty(), Optional.empty()).stream()
                .filter(one -> SIGNED.contains(one.state()))
                .map(MeetingRow::id)
                .map(id -> "/comite/reunions/" + id + "/releve")
                .findFirst();
    }

    private byte[] content(String name, String[] line, LocalDate obtained) {
        if (name.endsWith(".png")) {
            return picture();
        }
        String text = "Document fictif de démonstration.\n\n" + line[9];
        return name.endsWith(".pdf")
                ? papers.fleeting(
                                papers.write(
                                        "reply",
                                        "preuve",
                                        Map.of(
                                                "subject",
                                                line[1],
                                                "blocks",
                                                ReplyText.of(text).blocks(),
                                                "addressee",
                                                List.of(),
                                                "today",
                                                obtained),
                                        Print.STANDARD),
                                PaperFormat.PDF)
                        .content()
                : (line[1] + "\r\n\r\n" + text.replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** A notice board on a wall, drawn. */
    private static byte[] picture() {
        try (InputStream in =
                DemonstrationEvidence.class.getResourceAsStream("/demonstration/panneau.png")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> lines() {
        try (InputStream in =
                DemonstrationEvidence.class.getResourceAsStream("/demonstration/preuves.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
