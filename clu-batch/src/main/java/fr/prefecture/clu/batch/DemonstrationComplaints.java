package fr.prefecture.clu.batch;

import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintAnswer;
import fr.prefecture.clu.listening.ComplaintAnswers;
import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.ComplaintTerms;
import fr.prefecture.clu.listening.ComplaintTexts;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.IncidentChannel;
import fr.prefecture.clu.listening.IncidentKind;
import fr.prefecture.clu.listening.IncidentMeasure;
import fr.prefecture.clu.listening.IncidentTerms;
import fr.prefecture.clu.listening.Incidents;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In demonstration mode: 65 fictitious complaints and suggestions of January to May 2021, as many
 * as a préfecture once counted in nine months, 62 of them on paper and 17 about waiting; 9
 * incidents.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationComplaints {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
    private static final int MOST_DAYS = 130;
    private static final int COUNT = 65;
    private static final List<String> SERVICES =
            List.of("Bureau de l’accueil", "Bureau de la citoyenneté", "Standard téléphonique");

    /** How many of each reason. */
    private static final List<Map.Entry<String, Integer>> REASONS =
            List.of(
                    Map.entry("attente", 17),
                    Map.entry("horaires", 8),
                    Map.entry("information", 8),
                    Map.entry("telephone", 7),
                    Map.entry("amabilite", 6),
                    Map.entry("site", 6),
                    Map.entry("delai", 5),
                    Map.entry("locaux", 3),
                    Map.entry("accessibilite", 3),
                    Map.entry("courrier", 1),
                    Map.entry("autre", 1));

    private static final Map<String, List<String>> TEXTS =
            Map.ofEntries(
                    Map.entry(
                            "attente",
                            List.of(
                                    "Une heure et demie debout dans le hall pour déposer un papier.",
                                    "Deux guichets ouverts sur cinq alors que la salle était pleine.",
                                    "J’avais rendez-vous à 10 h, j’ai été reçue à 11 h sans un mot.")),
                    Map.entry(
                            "horaires",
                            List.of(
                                    "Fermé le vendredi après-midi : impossible quand on travaille.",
                                    "Un accueil jusqu’à 18 h un jour par semaine aiderait beaucoup.")),
                    Map.entry(
                            "information",
                            List.of(
                                    "La liste des pièces affichée n’est pas celle que l’on m’a demandée.",
                                    "Rien n’indique quel guichet prend les dossiers déjà complets.")),
                    Map.entry(
                            "telephone",
                            List.of(
                                    "Quatre appels dans la semaine, personne n’a décroché.",
                                    "Le répondeur renvoie au site, qui renvoie au téléphone.")),
                    Map.entry(
                            "amabilite",
                            List.of(
                                    "On m’a répondu sans lever les yeux.",
                                    "Un ton sec quand j’ai demandé de répéter.")),
                    Map.entry(
                            "site",
                            List.of(
                                    "Aucun créneau en ligne pendant trois semaines.",
                                    "La page des horaires date de l’été dernier.")),
                    Map.entry(
                            "delai",
                            List.of(
                                    "Trois mois sans nouvelle de mon dossier.",
                                    "On m’avait annoncé quinze jours, j’attends depuis six semaines.")),
                    Map.entry("locaux", List.of("La salle d’attente est froide et sombre.")),
                    Map.entry(
                            "accessibilite",
                            List.of(
                                    "La rampe de l’entrée était fermée par une barrière.",
                                    "Les numéros appelés s’affichent sans être dits à voix haute.",
                                    "Le guichet adapté sert à ranger des cartons.")),
                    Map.entry("courrier", List.of("Le courrier reçu est incompréhensible.")),
                    Map.entry(
                            "autre", List.of("Une fontaine à eau dans le hall serait bienvenue.")));

    @EJB private Complaints complaints;
    @EJB private ComplaintAnswers answers;
    @EJB private ComplaintReasons reasons;
    @EJB private ComplaintTexts texts;
    @EJB private ComplaintActions acting;
    @EJB private ActionSteps steps;
    @EJB private Incidents incidents;
    @EJB private ServiceUnits services;

    /** Does nothing once there is any complaint. */
    public void tell() {
        if (!complaints.all().isEmpty()) {
            return;
        }
        SERVICES.forEach(services::named);
        List<ComplaintRow> rows = new ArrayList<>();
        List<String> codes = codes();
        Map<String, Long> known =
                reasons.all().stream().collect(Collectors.toMap(ReasonRow::code, ReasonRow::id));
        for (int i = 0; i < COUNT; i++) {
            rows.add(complaints.enter("demonstration-" + i, terms(i, codes.get(i), known), true));
        }
        for (int i = 0; i < COUNT; i++) {
            answer(i, rows.get(i));
        }
        act(rows, "Ouvrir un troisième guichet le lundi matin", 0);
        act(rows, "Afficher l’heure d’attente à l’entrée du hall", 1);
        close();
        happen();
    }

    /** The reasons, mixed: the complaints of a reason do not all come in one month. */
    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        REASONS.forEach(
                reason -> {
                    for (int i = 0; i < reason.getValue(); i++) {
                        codes.add(reason.getKey());
                    }
                });
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            mixed.add(codes.get(i * 23 % COUNT));
        }
        return mixed;
    }

    private static ComplaintTerms terms(int i, String code, Map<String, Long> known) {
        List<String> said = TEXTS.get(code);
        boolean suggestion = i % 6 == 5 && !code.equals("accessibilite");
        return new ComplaintTerms(
                code.equals("accessibilite")
                        ? ComplaintKind.ACCESSIBILITY
                        : suggestion ? ComplaintKind.SUGGESTION : ComplaintKind.COMPLAINT,
                FIRST.plusDays((long) i * MOST_DAYS / COUNT),
                i == 20 || i == 47
                        ? ComplaintChannel.EMAIL
                        : i == 33 ? ComplaintChannel.LETTER : ComplaintChannel.PAPER,
                code.equals("telephone") ? SERVICES.get(2) : SERVICES.get(i % 2),
                known.get(code),
                code.equals("attente") && i % 3 == 0
                        ? Optional.of(known.get("information"))
                        : Optional.empty(),
                said.get(i % said.size()),
                !suggestion || i % 4 == 1);
    }

    /** One in nine too late, one not at all. */
    private void answer(int i, ComplaintRow row) {
        if (row.dueOn().isEmpty() || i == COUNT - 3) {
            return;
        }
        LocalDate due = row.dueOn().get();
        LocalDate on =
                i % 9 == 4
                        ? due.plusDays(4)
                        : row.receivedOn()
                                .plusDays(
                                        Math.min(
                                                2 + i % 12,
                                                due.toEpochDay() - row.receivedOn().toEpochDay()));
        answers.answer(
                row.id(),
                row.version(),
                new ComplaintAnswer(
                        on,
                        row.channel() == ComplaintChannel.EMAIL
                                ? ComplaintChannel.EMAIL
                                : ComplaintChannel.LETTER,
                        "",
                        "Excuses présentées, explication donnée (réponse fictive)."),
                true);
    }

    private void act(List<ComplaintRow> rows, String title, int which) {
        ComplaintRow row =
                rows.stream()
                        .filter(one -> one.reason().equals("Attente"))
                        .skip(which)
                        .findFirst()
                        .orElseThrow();
        long action =
                acting.becomeAction(
                        row.id(), title, Optional.of(LooseDate.day(LocalDate.of(2021, 4, 30))));
        steps.finish(action, "Constaté sur place (fictif)", LocalDate.of(2021, 4, 15 + which));
    }

    /** Those of the first two months are over; two of them may be read by all. */
    private void close() {
        Map<Long, ComplaintRow> now =
                complaints.all().stream()
                        .collect(Collectors.toMap(ComplaintRow::id, Function.identity()));
        LocalDate until = LocalDate.of(2021, 2, 28);
        int published = 0;
        for (ComplaintRow row : now.values()) {
            if (row.receivedOn().isAfter(until)) {
                continue;
            }
            if (row.reason().equals("Attente") && published < 2) {
                published++;
                texts.publish(
                        row.id(),
                        row.version(),
                        "Une attente trop longue au guichet, sans information.");
            } else if (row.answeredOn().isPresent() || !row.answerWanted()) {
                answers.close(row.id(), row.version(), "");
            }
        }
    }

    private void happen() {
        incident(
                1,
                "2021-01-12",
                IncidentChannel.DESK,
                IncidentKind.USER_RUDENESS,
                IncidentMeasure.CALMED);
        incident(
                2,
                "2021-01-28",
                IncidentChannel.TELEPHONE,
                IncidentKind.USER_INSULT,
                IncidentMeasure.ENDED);
        incident(
                3,
                "2021-02-09",
                IncidentChannel.DESK,
                IncidentKind.STAFF_DISREGARD,
                IncidentMeasure.APOLOGY);
        incident(
                4,
                "2021-02-23",
                IncidentChannel.DESK,
                IncidentKind.USER_THREAT,
                IncidentMeasure.SECURITY);
        incident(
                5,
                "2021-03-16",
                IncidentChannel.EMAIL,
                IncidentKind.USER_INSULT,
                IncidentMeasure.WRITTEN_REMINDER);
        incident(
                6,
                "2021-03-30",
                IncidentChannel.DESK,
                IncidentKind.USER_RUDENESS,
                IncidentMeasure.COLLEAGUE);
        incident(
                7,
                "2021-04-20",
                IncidentChannel.TELEPHONE,
                IncidentKind.STAFF_REFUSAL,
                IncidentMeasure.STAFF_REMINDER);
        incident(
                8,
                "2021-05-11",
                IncidentChannel.DESK,
                IncidentKind.USER_DAMAGE,
                IncidentMeasure.POLICE_REPORT);
        incident(
                9,
                "2021-05-25",
                IncidentChannel.DESK,
                IncidentKind.USER_RUDENESS,
                IncidentMeasure.NONE);
    }

    private void incident(
            int number,
            String day,
            IncidentChannel channel,
            IncidentKind kind,
            IncidentMeasure measure) {
        incidents.enter(
                "demonstration-" + number,
                new IncidentTerms(
                        LocalDate.parse(day),
                        channel,
                        kind,
                        channel == IncidentChannel.TELEPHONE ? SERVICES.get(2) : SERVICES.get(0),
                        measure));
    }
}
