package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** ECO-74: makes a survey what its order says; contacts of which something is told stay. */
final class OrderKeeping {

    private OrderKeeping() {}

    static void keep(EntityManager em, Changes changes, MysterySurvey survey, ExchangeOrder order) {
        long id = survey.id();
        Set<String> kept = new HashSet<>();
        for (MysteryContact one : MysteryShelf.contacts(em, id)) {
            if (one.isTold()) {
                kept.add(one.code());
            } else {
                em.remove(one);
            }
        }
        em.flush();
        if (!order.hasPartsOf(MysteryShelf.sheet(em, survey))) {
            replaceParts(em, changes, id, order);
        }
        Map<String, Long> services = new HashMap<>();
        MysteryShelf.services(em, id).forEach(one -> services.put(one.row().code(), one.id()));
        Map<String, Long> scenarios = new HashMap<>();
        MysteryShelf.scenarios(em, id).forEach(one -> scenarios.put(one.row().code(), one.id()));
        for (ExchangeOrder.Slot slot : order.slots()) {
            if (!kept.contains(slot.code())) {
                em.persist(
                        new MysteryContact(
                                id,
                                slot.code(),
                                services.get(slot.service()),
                                scenarios.get(slot.scenario()),
                                slot.at()));
            }
        }
        em.flush();
    }

    private static void replaceParts(
            EntityManager em, Changes changes, long id, ExchangeOrder order) {
        for (TestedUnit one : MysteryShelf.services(em, id)) {
            changes.removed(MysteryGrids.TESTED, one.id(), one.written());
            em.remove(one);
        }
        for (MysteryScenario one : MysteryShelf.scenarios(em, id)) {
            changes.removed(MysteryGrids.SCENARIO, one.id(), one.written());
            em.remove(one);
        }
        for (MysteryCriterion one : MysteryShelf.criteria(em, id)) {
            changes.removed(MysteryGrids.CRITERION, one.id(), one.row().written());
            em.remove(one);
        }
        em.flush();
        int place = 0;
        for (TestedUnitRow row : order.services()) {
            place++;
            TestedUnit one = new TestedUnit(id, place, row);
            em.persist(one);
            changes.created(MysteryGrids.TESTED, one.id(), one.written());
        }
        for (MysteryScenarioRow row : order.scenarios()) {
            place++;
            MysteryScenario one = new MysteryScenario(id, place, row);
            em.persist(one);
            changes.created(MysteryGrids.SCENARIO, one.id(), one.written());
        }
        for (MysteryCriterionRow row : order.criteria()) {
            place++;
            MysteryCriterion one = new MysteryCriterion(id, place, row);
            em.persist(one);
            changes.created(MysteryGrids.CRITERION, one.id(), one.row().written());
        }
        em.flush();
    }
}
