package fr.prefecture.clu.indicators;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious values with which the reminder of a round can be tried. */
@Stateless
@PermitAll
public class RoundExamples implements PaperExamples {

    private static final LocalDate DUE = LocalDate.of(2021, 6, 10);

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(
                RoundReminders.TEMPLATE,
                RoundReminders.values(
                        "Collecte de mai 2021",
                        LocalDate.of(2021, 6, 15),
                        List.of(
                                row(AskingKind.FIGURE, "accueil-attente", ""),
                                row(AskingKind.PROOF, "", "La photographie du hall"))));
    }

    private static AskingRow row(AskingKind kind, String indicator, String wanted) {
        return new AskingRow(
                1,
                1,
                1,
                "Collecte de mai 2021",
                kind,
                "Bureau de l’accueil",
                "",
                "",
                indicator,
                Optional.of(YearMonth.of(2021, 5)).filter(month -> kind == AskingKind.FIGURE),
                wanted,
                "",
                DUE,
                AskingState.LATE,
                "",
                false,
                Optional.empty(),
                List.of());
    }
}
