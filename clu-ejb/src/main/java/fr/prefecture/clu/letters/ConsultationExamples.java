package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.document.Print;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious values with which the papers of a consultation can be tried. */
@Stateless
@PermitAll
public class ConsultationExamples implements PaperExamples {

    private static final LocalDate UNTIL = LocalDate.of(2021, 6, 15);
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 16);
    private static final Instant SENT = Instant.parse("2021-05-20T08:00:00Z");
    private static final ReplyText TEXT =
            ReplyText.of(
                    """
                    Madame, Monsieur,

                    Nous avons reçu votre demande le {date de réception}.

                    ## Ce que vous pouvez faire

                    - **écrire** à {nom du service} ;
                    - lire [service-public.fr](https://www.service-public.fr/).
                    """);

    @Override
    public Map<String, Map<String, ?>> examples() {
        ConsultedMemberRow camille = member(1, "Camille Exemple", "camille@exemple.example");
        ConsultedMemberRow dominique = member(2, "Dominique Modèle", "");
        List<ConsultedTextRow> texts =
                List.of(
                        text(1, "AR-01", "Nous avons reçu votre demande"),
                        text(2, "LT-01", "Nos horaires"));
        return Map.of(
                ConsultationMails.ASKING,
                ConsultationMails.mail(UNTIL, "Merci de votre concours.", TODAY, camille, texts),
                ConsultationMails.REMINDING,
                ConsultationMails.mail(UNTIL, "", TODAY, dominique, texts),
                ConsultationMails.COLLECTION,
                ConsultationMails.collection("Relecture des modèles", UNTIL, texts),
                ConsultationReports.TEMPLATE,
                report(camille, dominique));
    }

    private static Map<String, Object> report(
            ConsultedMemberRow camille, ConsultedMemberRow dominique) {
        List<ObservationRow> said =
                List.of(
                        said(1, camille, 2, FollowUp.ACCEPTED, ""),
                        said(2, camille, 1, FollowUp.REJECTED, "La loi demande cette mention."),
                        said(3, camille, 0, FollowUp.NONE, ""));
        return ReportValues.of(
                new ConsultationRow(
                        1,
                        1,
                        "Relecture des modèles",
                        UNTIL,
                        ConsultationState.CLOSED,
                        "",
                        "",
                        "referent",
                        SENT,
                        "referent",
                        Optional.of(SENT),
                        "referent",
                        Optional.of(SENT),
                        2,
                        2,
                        1,
                        3,
                        1),
                List.of(new MemberAnswer(camille, said), new MemberAnswer(dominique, List.of())),
                List.of(
                        TextTally.of(0, "", "", said.subList(2, 3)),
                        TextTally.of(
                                1, "AR-01", "Nous avons reçu votre demande", said.subList(1, 2)),
                        TextTally.of(2, "LT-01", "Nos horaires", said.subList(0, 1))),
                said,
                Map.of(
                        2,
                        List.of(
                                new VersionRow(
                                        1,
                                        2,
                                        "Nos horaires",
                                        TEXT,
                                        "Phrase sur les horaires plus courte",
                                        TemplateState.DRAFT,
                                        "referent",
                                        SENT,
                                        Optional.empty()))),
                TODAY);
    }

    private static ConsultedMemberRow member(long id, String name, String email) {
        return new ConsultedMemberRow(
                id,
                String.valueOf(id),
                name,
                "Présidence",
                "Association de démonstration",
                email,
                email.isEmpty() ? "1 rue de l’Exemple\n38000 Ville" : "",
                Print.STANDARD,
                false,
                email.isEmpty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private static ConsultedTextRow text(int number, String code, String subject) {
        return new ConsultedTextRow(
                number,
                number,
                code,
                new TemplateTerms(
                        ReplyKind.STANDARD_LETTER, ReplyChannel.EITHER, "Accueil", List.of()),
                1,
                subject,
                TEXT,
                TemplateState.SUBMITTED);
    }

    private static ObservationRow said(
            long id, ConsultedMemberRow member, int number, FollowUp followUp, String reason) {
        return new ObservationRow(
                id,
                1,
                1,
                "Relecture des modèles",
                number,
                number,
                number == 0 ? "" : "LT-01",
                number == 0 ? "" : "Nos horaires",
                1,
                member.id(),
                member.name(),
                member.body(),
                ObservationChannel.EMAIL,
                UNTIL,
                false,
                "La phrase est longue.\nElle se lit mal.",
                Optional.empty(),
                "referent",
                SENT,
                followUp,
                reason,
                followUp == FollowUp.NONE ? "" : "referent",
                Optional.empty());
    }
}
