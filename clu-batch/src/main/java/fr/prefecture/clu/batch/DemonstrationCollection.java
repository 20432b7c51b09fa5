package fr.prefecture.clu.batch;

import fr.prefecture.clu.indicators.AskingTerms;
import fr.prefecture.clu.indicators.Askings;
import fr.prefecture.clu.indicators.CollectionRounds;
import fr.prefecture.clu.indicators.GiftTerms;
import fr.prefecture.clu.indicators.Gifts;
import fr.prefecture.clu.indicators.RoundTerms;
import fr.prefecture.clu.quality.CheckOutcome;
import fr.prefecture.clu.quality.DisplayPlace;
import fr.prefecture.clu.quality.DisplaySubject;
import fr.prefecture.clu.quality.DisplayTerms;
import fr.prefecture.clu.quality.Displays;
import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.quality.TrainingTerms;
import fr.prefecture.clu.quality.Trainings;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * In demonstration mode: the fictitious round of May 2021, with what was given, given late and
 * never given; what was posted that spring; the trainings of the year and those that were thought
 * of for the next one.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationCollection {

    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final LocalDate DUE = LocalDate.of(2021, 6, 10);
    private static final LocalDate CLOSING = LocalDate.of(2021, 6, 15);
    private static final String RECEPTION = "Bureau de l’accueil";
    private static final String COMMUNICATION = "Service de la communication";
    private static final String TITLES = "Centre d’expertise et de ressources titres";
    private static final String CITIZENS = "Bureau de la citoyenneté";
    private static final String FICTITIOUS = "Donnée fictive de démonstration";

    @EJB private CollectionRounds rounds;
    @EJB private Askings askings;
    @EJB private Gifts gifts;
    @EJB private Displays displays;
    @EJB private Trainings trainings;

    /** Does nothing once there is a round; all or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void ask() {
        if (!rounds.all().isEmpty()) {
            return;
        }
        long round =
                rounds.open(
                        "demonstration",
                        new RoundTerms("Collecte de mai 2021", LooseDate.month(MAY), CLOSING));
        long waiting =
                askings.ask(
                        round,
                        AskingTerms.figure(
                                RECEPTION,
                                "standard",
                                "accueil@prefecture.example",
                                "accueil.attente",
                                MAY,
                                DUE));
        gifts.takeOver(
                waiting,
                GiftTerms.ratio(new BigDecimal("688"), new BigDecimal("812"), FICTITIOUS),
                "standard",
                Instant.parse("2021-06-07T08:20:00Z"));
        long page =
                askings.ask(
                        round,
                        AskingTerms.proof(
                                COMMUNICATION,
                                "site",
                                "communication@prefecture.example",
                                "La page des engagements, telle que les usagers la lisent",
                                "",
                                DUE));
        gifts.takeOver(
                page,
                GiftTerms.proof("https://www.prefecture.example/engagements", FICTITIOUS),
                "site",
                Instant.parse("2021-06-14T14:05:00Z"));
        askings.ask(
                round,
                AskingTerms.figure(
                        TITLES, "cert", "titres@prefecture.example", "cert.relances", MAY, DUE));
        askings.ask(
                round,
                AskingTerms.proof(
                        CITIZENS,
                        "",
                        "",
                        "La photographie de la borne d’appel, sans visage",
                        "",
                        CLOSING));
        long stock =
                askings.ask(
                        round,
                        AskingTerms.figure(RECEPTION, "", "", "accueil.guides", MAY, CLOSING));
        askings.setAside(
                stock,
                askings.find(stock).orElseThrow().version(),
                "Le guide est en cours de réécriture");
        post();
        train();
    }

    private void post() {
        long hall =
                display(
                        "engagements-hall",
                        DisplaySubject.COMMITMENTS,
                        "Nos engagements de services publics",
                        DisplayPlace.HALL,
                        "Hall d’accueil, à droite de l’entrée",
                        LocalDate.of(2021, 3, 15));
        displays.check(
                hall,
                LocalDate.of(2021, 5, 28),
                "referent",
                CheckOutcome.FINE,
                FICTITIOUS,
                Optional.of(LocalDate.of(2021, 8, 30)));
        display(
                "engagements-site",
                DisplaySubject.COMMITMENTS,
                "Les engagements Services Publics +",
                DisplayPlace.WEBSITE,
                "Page « Nos engagements »",
                LocalDate.of(2021, 4, 6));
        display(
                "engagements-message",
                DisplaySubject.COMMITMENTS,
                "Message sur les engagements Services Publics +",
                DisplayPlace.SOCIAL_NETWORK,
                "Compte de la préfecture",
                LocalDate.of(2021, 4, 7));
        long charter =
                display(
                        "charte-hall",
                        DisplaySubject.CHARTER,
                        "Charte de résilience",
                        DisplayPlace.HALL,
                        "Hall d’accueil, panneau central",
                        LocalDate.of(2021, 2, 1));
        displays.check(
                charter,
                LocalDate.of(2021, 5, 28),
                "referent",
                CheckOutcome.TO_REPLACE,
                "Bas de page décoloré par le soleil",
                Optional.of(LocalDate.of(2021, 6, 15)));
        display(
                "charte-site",
                DisplaySubject.CHARTER,
                "Charte de résilience",
                DisplayPlace.WEBSITE,
                "Page « Accueil des usagers »",
                LocalDate.of(2021, 2, 1));
        long results =
                display(
                        "resultats-hall",
                        DisplaySubject.RESULTS,
                        "Résultats du 4e trimestre 2020",
                        DisplayPlace.HALL,
                        "Hall d’accueil, écran",
                        LocalDate.of(2021, 1, 18));
        displays.replace(
                results,
                "demonstration-resultats-hall-2",
                terms(
                        DisplaySubject.RESULTS,
                        "Résultats du 1er trimestre 2021",
                        DisplayPlace.HALL,
                        "Hall d’accueil, écran",
                        LocalDate.of(2021, 4, 19)));
    }

    private long display(
            String entry,
            DisplaySubject subject,
            String title,
            DisplayPlace place,
            String where,
            LocalDate on) {
        return displays.post("demonstration-" + entry, terms(subject, title, place, where, on));
    }

    private static DisplayTerms terms(
            DisplaySubject subject, String title, DisplayPlace place, String where, LocalDate on) {
        return new DisplayTerms(
                subject,
                title,
                place,
                where,
                "2021",
                on,
                place == DisplayPlace.HALL ? "" : "https://www.prefecture.example/engagements",
                FICTITIOUS,
                Optional.empty());
    }

    private void train() {
        training(
                "accueil",
                TrainingKind.TRAINING,
                TrainingSubject.RECEPTION,
                RECEPTION,
                "Accueillir dans les moments difficiles",
                LooseDate.quarter(2021, 1),
                LocalDate.of(2021, 3, 11),
                8,
                7,
                9,
                "");
        training(
                "telephone",
                TrainingKind.TRAINING,
                TrainingSubject.TELEPHONE,
                "Standard",
                "Comprendre la demande en deux questions",
                LooseDate.quarter(2021, 2),
                LocalDate.of(2021, 5, 6),
                6,
                4,
                6,
                "");
        training(
                "handicap-guide",
                TrainingKind.GUIDE,
                TrainingSubject.DISABILITY,
                RECEPTION,
                "Guide de l’accueil des personnes en situation de handicap",
                null,
                LocalDate.of(2021, 4, 12),
                9,
                9,
                9,
                "1re édition");
        training(
                "accompagnement",
                TrainingKind.TRAINING,
                TrainingSubject.COACHING,
                "Standard",
                "Accompagnement des renforts temporaires",
                LooseDate.halfYear(2021, 1),
                LocalDate.of(2021, 6, 3),
                3,
                3,
                6,
                "");
        training(
                "handicap",
                TrainingKind.TRAINING,
                TrainingSubject.DISABILITY,
                RECEPTION,
                "Accueillir une personne en situation de handicap",
                LooseDate.year(2022),
                null,
                9,
                null,
                9,
                "");
        training(
                "anglais",
                TrainingKind.TRAINING,
                TrainingSubject.LANGUAGES,
                RECEPTION,
                "Anglais de l’accueil, formation individuelle",
                LooseDate.year(2022),
                null,
                2,
                null,
                9,
                "");
    }

    private void training(
            String entry,
            TrainingKind kind,
            TrainingSubject subject,
            String service,
            String title,
            LooseDate planned,
            LocalDate done,
            Integer forHowMany,
            Integer came,
            Integer heads,
            String version) {
        trainings.enter(
                "demonstration-" + entry,
                new TrainingTerms(
                        kind,
                        subject,
                        service,
                        title,
                        Optional.ofNullable(planned),
                        Optional.ofNullable(done),
                        Optional.ofNullable(forHowMany),
                        Optional.ofNullable(came),
                        Optional.ofNullable(heads),
                        version,
                        FICTITIOUS));
    }
}
