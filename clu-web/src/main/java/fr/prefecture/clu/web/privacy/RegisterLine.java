package fr.prefecture.clu.web.privacy;

import fr.prefecture.clu.privacy.PersonalData;
import fr.prefecture.clu.privacy.PurgeRule;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** VIE-1: an entry of the register as people read it. */
public record RegisterLine(
        String title,
        String what,
        String concerned,
        String basis,
        String readers,
        List<String> terms,
        String tables) {

    static List<RegisterLine> all() {
        return Stream.of(PersonalData.values()).map(RegisterLine::of).toList();
    }

    private static RegisterLine of(PersonalData data) {
        return new RegisterLine(
                Texts.of("PersonalData." + data.name()),
                Texts.of("privacy.what." + data.name()),
                Texts.of("Concerned." + data.concerned().name()),
                Texts.of("LegalBasis." + data.basis().name()),
                data.readers().stream()
                        .map(role -> Texts.of("Roles." + role))
                        .collect(Collectors.joining(", ")),
                terms(data),
                String.join(", ", data.tableNames()));
    }

    private static List<String> terms(PersonalData data) {
        List<String> terms =
                new ArrayList<>(data.rules().stream().map(RegisterLine::term).toList());
        if (terms.isEmpty()) {
            terms.add(Texts.of("privacy.term.none"));
        }
        return terms;
    }

    /** What a rule removes, and how long after what. */
    static String term(PurgeRule rule) {
        return Texts.of("privacy.term." + rule.name(), length(rule.kept()));
    }

    private static String length(Period kept) {
        return kept.toTotalMonths() > 0
                ? Texts.count(kept.toTotalMonths(), "privacy.months")
                : Texts.count(kept.get(ChronoUnit.DAYS), "privacy.days");
    }
}
