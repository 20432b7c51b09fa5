package fr.prefecture.clu.batch;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.AuditTerms;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.Compliance;
import fr.prefecture.clu.quality.DeviationGrade;
import fr.prefecture.clu.quality.DeviationTerms;
import fr.prefecture.clu.quality.Deviations;
import fr.prefecture.clu.quality.FindingActions;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.FindingTerms;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.quality.RatingEntry;
import fr.prefecture.clu.quality.RatingRow;
import fr.prefecture.clu.quality.RatingTerms;
import fr.prefecture.clu.quality.RequestedDocumentRow;
import fr.prefecture.clu.quality.RequestedDocuments;
import fr.prefecture.clu.quality.SelfAssessments;
import fr.prefecture.clu.quality.StructureKind;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fictitious audits of 2021: internal at the end of September, external at the end of November,
 * what was put right between them, as the lines of {@code audits.tsv} tell it, and what the
 * préfecture said of itself that year.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationAudits {

    private static final LocalDate INTERNAL = LocalDate.of(2021, 9, 27);
    private static final LocalDate EXTERNAL = LocalDate.of(2021, 11, 25);
    private static final int YEAR = 2021;

    private static final Map<String, Compliance> RATINGS =
            Map.of(
                    "1.2", Compliance.PARTLY_MET,
                    "2.2", Compliance.PARTLY_MET,
                    "3.1", Compliance.PARTLY_MET);

    @EJB Structures structures;
    @EJB Commitments commitments;
    @EJB Audits audits;
    @EJB Findings findings;
    @EJB FindingActions acting;
    @EJB Deviations deviations;
    @EJB RequestedDocuments documents;
    @EJB SelfAssessments assessments;
    @EJB ActionItems actions;
    @EJB ActionSteps steps;

    /** Tells them, unless there is an audit already, or nobody to audit; all or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell() {
        if (audits.all().isEmpty()) {
            structures.all().stream()
                    .filter(one -> one.kind() == StructureKind.PREFECTURE)
                    .filter(one -> one.editionId().isPresent())
                    .findFirst()
                    .ifPresent(this::tell);
        }
    }

    private void tell(StructureRow prefecture) {
        long edition = prefecture.editionId().orElseThrow();
        long internal = plan(prefecture, AuditKind.INTERNAL, INTERNAL);
        long external = plan(prefecture, AuditKind.EXTERNAL, EXTERNAL);
        documents.askUsual(internal);
        for (RequestedDocumentRow one : documents.of(internal)) {
            documents.give(one.id(), "", INTERNAL.minusMonths(1).minusDays(2));
        }
        Map<String, CommitmentRow> known =
                commitments.of(edition).stream()
                        .collect(
                                Collectors.toMap(
                                        CommitmentRow::code, Function.identity(), (a, b) -> a));
        int number = 0;
        for (String[] line : lines()) {
            number++;
            note(line[0].equals("interne") ? internal : external, number, line, known);
        }
        close(internal, INTERNAL.plusDays(1));
        close(external, EXTERNAL.plusDays(1));
        rate(prefecture.id(), edition);
    }

    private long plan(StructureRow structure, AuditKind kind, LocalDate from) {
        boolean internal = kind == AuditKind.INTERNAL;
        return audits.plan(
                "demonstration-" + kind,
                new AuditTerms(
                        structure.id(),
                        structure.editionId().orElseThrow(),
                        kind,
                        from,
                        from.plusDays(1),
                        Optional.of(from),
                        Optional.of(from.plusDays(1)),
                        internal
                                ? "Préfecture voisine (audit par des pairs, fictif)"
                                : "Organisme certificateur fictif",
                        internal
                                ? "Référente qualité d’une autre préfecture"
                                : "Auditeur responsable",
                        "Module 1 – Relation générale avec les usagers\n"
                                + "Accueil physique, accueil téléphonique, points numériques",
                        Optional.of(302),
                        Optional.of(88),
                        Optional.of(2),
                        "Préfet",
                        "Secrétaire général",
                        "Référente qualité",
                        "Du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 16 h",
                        "Premier jour : réunion d’ouverture, accueil général, accueil"
                                + " téléphonique.\nSecond jour : points numériques, registre des"
                                + " réclamations, réunion de clôture.",
                        internal
                                ? "La démarche est connue des agents. La vérification des"
                                        + " informations et le suivi des réclamations sont à"
                                        + " consolider."
                                : "Les écarts de l’audit interne sont clos. La démarche est"
                                        + " maîtrisée."));
    }

    private void note(long audit, int number, String[] line, Map<String, CommitmentRow> known) {
        long finding =
                findings.note(
                        audit,
                        "demonstration-" + number,
                        new FindingTerms(
                                FindingKind.valueOf(line[1]),
                                line[2].isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(DeviationGrade.valueOf(line[2])),
                                Optional.ofNullable(known.get(line[3])).map(CommitmentRow::id),
                                line[4],
                                line[5]));
        if (!line[8].isEmpty()) {
            LocalDate done = LocalDate.parse(line[7]);
            deviations.write(
                    finding,
                    Deviations.NONE,
                    new DeviationTerms(
                            line[8],
                            line[9],
                            line[10],
                            line[11],
                            Optional.of(done),
                            "Contrôle par le bureau de la qualité : plus aucun cas.",
                            Optional.of(done)));
        }
        if (!line[6].isEmpty()) {
            act(finding, line[6], LocalDate.parse(line[7]));
        }
    }

    private void act(long finding, String service, LocalDate done) {
        long action = acting.becomeAction(finding);
        ActionSheet sheet = actions.find(action).orElseThrow();
        actions.change(
                action,
                sheet.version(),
                new ActionTerms(
                        sheet.row().title(), sheet.detail(), "", service, "", sheet.row().due()));
        steps.finish(action, "Vérifié avant l’audit externe", done);
    }

    private void close(long audit, LocalDate on) {
        audits.close(
                audit,
                audits.find(audit).orElseThrow().version(),
                "Les constats ont été présentés lors de la réunion de clôture et acceptés par la"
                        + " préfecture.",
                on);
    }

    private void rate(long structure, long edition) {
        long id = assessments.open(structure, edition, YEAR);
        List<RatingRow> rows = assessments.ratings(id);
        assessments.save(
                id,
                rows.stream()
                        .map(
                                row ->
                                        new RatingEntry(
                                                row.version(),
                                                false,
                                                new RatingTerms(
                                                        row.commitment().id(),
                                                        Optional.of(
                                                                RATINGS.getOrDefault(
                                                                        row.commitment().code(),
                                                                        Compliance.MET)),
                                                        RATINGS.containsKey(row.commitment().code())
                                                                ? "Voir les constats de l’audit"
                                                                        + " interne."
                                                                : "",
                                                        "")))
                        .toList());
        if (!rows.isEmpty()) {
            assessments.close(id);
        }
    }

    private static List<String[]> lines() {
        try (InputStream in =
                DemonstrationAudits.class.getResourceAsStream("/demonstration/audits.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
