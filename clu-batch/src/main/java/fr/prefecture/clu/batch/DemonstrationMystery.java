package fr.prefecture.clu.batch;

import fr.prefecture.clu.listening.ContactOutcome;
import fr.prefecture.clu.listening.MysteryContactRow;
import fr.prefecture.clu.listening.MysteryContacts;
import fr.prefecture.clu.listening.MysteryCriterionRow;
import fr.prefecture.clu.listening.MysteryDraws;
import fr.prefecture.clu.listening.MysteryEntry;
import fr.prefecture.clu.listening.MysteryGrids;
import fr.prefecture.clu.listening.MysteryMedium;
import fr.prefecture.clu.listening.MysteryScenarioRow;
import fr.prefecture.clu.listening.MysterySheet;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.listening.MysteryTerms;
import fr.prefecture.clu.listening.OpeningHours;
import fr.prefecture.clu.listening.TestedUnitRow;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fictitious mystery surveys of 2021: by telephone under way, 24 of 40 contacts made by an
 * invented partner; by e-mail in preparation.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationMystery {

    private static final String PARTNER = "Préfecture partenaire (fictive)";
    private static final int DRAWN = 40;
    private static final int MADE = 24;
    private static final long SEED = 20_210_517;

    /** Which contacts nobody answered, and which criteria failed now and then. */
    private static final int UNANSWERED = 9;

    private static final Map<String, Integer> FAILS_EVERY =
            Map.of("T1", 4, "T2", 6, "T3", 5, "T4", 2, "T6", 3, "T8", 12);

    @EJB MysterySurveys surveys;
    @EJB MysteryGrids grids;
    @EJB MysteryDraws draws;
    @EJB MysteryContacts contacts;

    /** Tells them, unless there is a survey already; all or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell() {
        if (!surveys.all().isEmpty()) {
            return;
        }
        long email =
                prepare(
                        "Courriels mystère 2021 (fictif)",
                        MysteryMedium.EMAIL,
                        LocalDate.of(2021, 6, 7),
                        LocalDate.of(2021, 6, 25));
        service(email, "Accueil général", "accueil@prefecture.example");
        service(email, "Permis de conduire", "permis@prefecture.example");
        scenario(
                email,
                "Pièces d’un premier permis",
                "Vous écrivez pour savoir quelles pièces joindre à une demande de permis.",
                "La liste des pièces, le lien vers la demande en ligne, le délai habituel.");
        long calls =
                prepare(
                        "Appels mystère 2021 (fictif)",
                        MysteryMedium.TELEPHONE,
                        LocalDate.of(2021, 5, 3),
                        LocalDate.of(2021, 6, 4));
        service(calls, "Standard", "04 00 00 00 01");
        service(calls, "Permis de conduire", "04 00 00 00 02");
        service(calls, "Cartes grises", "04 00 00 00 03");
        service(calls, "Nationalité", "04 00 00 00 04");
        scenario(
                calls,
                "Horaires d’ouverture",
                "Vous demandez quand venir sans rendez-vous.",
                "Les horaires du service et la possibilité de prendre rendez-vous en ligne.");
        scenario(
                calls,
                "Dossier en attente",
                "Vous demandez où en est une demande faite il y a un mois.",
                "La façon de suivre la demande et le délai habituel.");
        scenario(
                calls,
                "Difficulté avec internet",
                "Vous ne savez pas faire la démarche en ligne.",
                "Le point d’accueil numérique, son adresse et ses horaires.");
        draws.draw(calls, sheet(calls).survey().version(), DRAWN, Optional.of(SEED), false);
        List<MysteryContactRow> drawn = contacts.of(calls);
        for (int i = 0; i < MADE; i++) {
            MysteryContactRow row = drawn.get(i);
            contacts.tell(row.id(), row.version(), entry(i, row, sheet(calls)), true);
        }
    }

    private long prepare(String title, MysteryMedium medium, LocalDate from, LocalDate to) {
        return surveys.prepare(
                "demonstration-mystere-" + medium.name().substring(0, 1),
                new MysteryTerms(
                        title,
                        medium,
                        PARTNER,
                        from,
                        to,
                        new OpeningHours(
                                LocalTime.of(8, 30),
                                LocalTime.of(16, 0),
                                Optional.of(LocalTime.of(12, 0)),
                                Optional.of(LocalTime.of(13, 30)))));
    }

    private MysterySheet sheet(long id) {
        return surveys.find(id).orElseThrow();
    }

    private void service(long survey, String name, String reach) {
        grids.keep(survey, new TestedUnitRow(0, "", name, reach));
    }

    private void scenario(long survey, String title, String situation, String expected) {
        grids.keep(survey, new MysteryScenarioRow(0, "", title, situation, expected));
    }

    private static MysteryEntry entry(int index, MysteryContactRow row, MysterySheet sheet) {
        boolean reached = index % UNANSWERED != UNANSWERED - 1;
        Map<String, Integer> marks = new HashMap<>();
        for (MysteryCriterionRow one : sheet.grid().criteria()) {
            int every = FAILS_EVERY.getOrDefault(one.code(), DRAWN);
            boolean failed = index % every == every - 1;
            boolean half = one.most() > 1 && index % 3 == 1;
            marks.put(one.code(), failed ? 0 : half ? one.most() - 1 : one.most());
        }
        return new MysteryEntry(
                Optional.of(row.plannedOn()),
                Optional.of(row.plannedAt()),
                Optional.of(
                        !reached
                                ? ContactOutcome.NO_ANSWER
                                : marks.get("T1") == 0
                                        ? ContactOutcome.ANSWERED_LATE
                                        : ContactOutcome.ANSWERED),
                Optional.of(reached ? 2 + index % 4 : 10),
                Optional.of(reached ? 8 + 5 * (index % 4) : 60),
                Optional.empty(),
                Optional.empty(),
                marks,
                index == 5
                        ? "La musique d’attente couvre la voix."
                        : index == 11 ? "La réponse renvoie au site sans donner l’adresse." : "",
                false);
    }
}
