package fr.prefecture.clu.listening;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * What a préfecture asks of its partner: ECO-74. No result is in it.
 *
 * @param reference what both know the survey by
 * @param terms whose partner is the préfecture that asks
 */
record ExchangeOrder(
        String reference,
        MysteryTerms terms,
        List<TestedUnitRow> services,
        List<MysteryScenarioRow> scenarios,
        List<MysteryCriterionRow> criteria,
        List<Slot> slots) {

    /** A contact to be made: the codes of its service and its scenario. */
    record Slot(int line, String code, String service, String scenario, LocalDateTime at) {

        String written() {
            return service + " " + scenario + " " + at;
        }
    }

    /** Whether the same things are tested in the same way. */
    boolean hasPartsOf(MysterySheet sheet) {
        return written(services, TestedUnitRow::toString)
                        .equals(written(coded(sheet.services()), TestedUnitRow::toString))
                && written(scenarios, MysteryScenarioRow::toString)
                        .equals(written(said(sheet.scenarios()), MysteryScenarioRow::toString))
                && written(criteria, MysteryCriterionRow::written)
                        .equals(written(sheet.grid().criteria(), MysteryCriterionRow::written));
    }

    private static <T> List<String> written(List<T> parts, Function<T, String> how) {
        return parts.stream().map(how).toList();
    }

    private static List<TestedUnitRow> coded(List<TestedUnitRow> kept) {
        return kept.stream()
                .map(one -> new TestedUnitRow(0, one.code(), one.name(), one.reach()))
                .toList();
    }

    private static List<MysteryScenarioRow> said(List<MysteryScenarioRow> kept) {
        return kept.stream()
                .map(
                        one ->
                                new MysteryScenarioRow(
                                        0,
                                        one.code(),
                                        one.title(),
                                        one.situation(),
                                        one.expected()))
                .toList();
    }
}
