package fr.prefecture.clu.listening;

import java.util.List;

/** A mystery survey with what it is made of. */
public record MysterySheet(
        MysteryRow survey,
        List<TestedUnitRow> services,
        List<MysteryScenarioRow> scenarios,
        ScoringGrid grid) {

    public MysterySheet {
        services = List.copyOf(services);
        scenarios = List.copyOf(scenarios);
    }

    /** ECO-64: whether contacts can be drawn. */
    public boolean isReady() {
        return !services.isEmpty() && !scenarios.isEmpty() && !grid.criteria().isEmpty();
    }
}
