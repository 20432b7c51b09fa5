package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.shared.LooseDate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious values with which the templates of audits can be tried. */
@Stateless
@PermitAll
public class AuditExamples implements PaperExamples {

    private static final LocalDate BEGUN = LocalDate.of(2021, 9, 27);
    private static final LocalDate DUE = LocalDate.of(2021, 11, 24);
    private static final Instant NOTED = Instant.parse("2021-09-28T08:00:00Z");

    @Override
    public Map<String, Map<String, ?>> examples() {
        AuditRow audit = audit();
        FindingRow deviation = deviation();
        return Map.of(
                AuditReports.REPORT,
                AuditPaperValues.report(
                        audit,
                        Optional.empty(),
                        List.of(strength(), deviation),
                        List.of(
                                new RequestedDocumentRow(
                                        1,
                                        1,
                                        "Politique qualité signée",
                                        "Secrétariat général",
                                        BEGUN.minusMonths(1),
                                        Optional.of(BEGUN.minusMonths(1)),
                                        "12",
                                        false))),
                AuditReports.SHEET,
                AuditPaperValues.sheet(audit, deviation));
    }

    private static AuditRow audit() {
        return new AuditRow(
                1,
                1,
                "Préfecture de démonstration",
                "Référentiel de démonstration",
                new AuditTerms(
                        1,
                        1,
                        AuditKind.INTERNAL,
                        BEGUN,
                        BEGUN.plusDays(1),
                        Optional.of(BEGUN),
                        Optional.of(BEGUN.plusDays(1)),
                        "Préfecture voisine",
                        "Référent qualité d’une autre préfecture",
                        "Accueil général\nAccueil téléphonique",
                        Optional.of(302),
                        Optional.of(88),
                        Optional.of(2),
                        "Préfet",
                        "Secrétaire général",
                        "Référente qualité",
                        "Du lundi au vendredi, de 8 h 30 à 16 h",
                        "Réunion d’ouverture\nVisite de l’accueil",
                        "L’accueil est attentif."),
                AuditState.CLOSED,
                "Les constats ont été présentés et acceptés.",
                Optional.of(BEGUN.plusDays(1)));
    }

    private static FindingRow strength() {
        return new FindingRow(
                1,
                1,
                1,
                1,
                new FindingTerms(
                        FindingKind.STRENGTH,
                        Optional.empty(),
                        Optional.empty(),
                        "L’accueil est attentif.",
                        "Observation au guichet"),
                "",
                "",
                Optional.empty(),
                false,
                Optional.empty(),
                "referent",
                NOTED);
    }

    private static FindingRow deviation() {
        return new FindingRow(
                2,
                1,
                1,
                2,
                new FindingTerms(
                        FindingKind.DEVIATION,
                        Optional.of(DeviationGrade.MINOR),
                        Optional.of(1L),
                        "La date de vérification manque sur deux fiches.",
                        "Fiches du hall"),
                "1.2",
                "1.2 Les informations sont vérifiées chaque trimestre",
                Optional.of(
                        new ActionRow(
                                1,
                                "A-2021-001",
                                "Dater les fiches",
                                "Bureau de l’accueil",
                                Optional.of(LooseDate.day(DUE)),
                                ActionItem.State.DONE,
                                false,
                                Optional.of(DUE.minusDays(5)),
                                Findings.SUBJECT,
                                "2",
                                "Audit interne du 27/09/2021",
                                "/audits/1",
                                false,
                                "",
                                "",
                                NOTED)),
                false,
                Optional.of(
                        new DeviationRow(
                                2,
                                1,
                                new DeviationTerms(
                                        "Deux fiches du hall n’ont pas de date.",
                                        "Le modèle de fiche n’a pas de place pour la date.",
                                        "Les deux fiches ont été datées.",
                                        "Le modèle porte la date.",
                                        Optional.of(DUE),
                                        "Toutes les fiches relues ont une date.",
                                        Optional.of(DUE.minusDays(5))))),
                "referent",
                NOTED);
    }
}
