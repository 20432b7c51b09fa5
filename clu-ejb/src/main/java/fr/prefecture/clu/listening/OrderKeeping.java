package fr.prefecture.clu.listening;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ECO-74: makes a survey what its order says; contacts of which something is told stay. */
final class OrderKeeping {

    private OrderKeeping() {}

    static void keep(EntityManager em, MysterySurvey survey, ExchangeOrder order) {
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
            replaceParts(em, id, order);
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

    private static void replaceParts(EntityManager em, long id, ExchangeOrder order) {
        removeAll(em, MysteryShelf.services(em, id));
        removeAll(em, MysteryShelf.scenarios(em, id));
        removeAll(em, MysteryShelf.criteria(em, id));
        em.flush();
        int place = 0;
        for (TestedUnitRow one : order.services()) {
            place++;
            em.persist(new TestedUnit(id, place, one));
        }
        for (MysteryScenarioRow one : order.scenarios()) {
            place++;
            em.persist(new MysteryScenario(id, place, one));
        }
        for (MysteryCriterionRow one : order.criteria()) {
            place++;
            em.persist(new MysteryCriterion(id, place, one));
        }
        em.flush();
    }

    private static void removeAll(EntityManager em, List<?> parts) {
        parts.forEach(em::remove);
    }
}
