package fr.prefecture.clu.quality;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a file may become what is known of a framework: QUA-3, QUA-4, QUA-7. */
final class FrameworkFit {

    private final FrameworkReading reading;
    private final FrameworkText text;
    private final LocalDate today;
    private final List<FrameworkFault> faults = new ArrayList<>();

    private FrameworkFit(FrameworkReading reading, FrameworkText text, LocalDate today) {
        this.reading = reading;
        this.text = text;
        this.today = today;
    }

    static List<FrameworkFault> faults(
            EntityManager em, FrameworkReading reading, FrameworkText text, LocalDate today) {
        FrameworkFit fit = new FrameworkFit(reading, text, today);
        StoredFramework.text(em, text.code()).ifPresent(fit::keepsWhatIsKnown);
        fit.links(em);
        fit.replaced(em);
        return fit.faults.stream().sorted(Comparator.comparingInt(FrameworkFault::line)).toList();
    }

    private void keepsWhatIsKnown(FrameworkText before) {
        Map<String, FrameworkText.Edition> next = new HashMap<>();
        text.editions().forEach(one -> next.put(one.code(), one));
        for (FrameworkText.Edition known : before.editions()) {
            FrameworkText.Edition edition = next.get(known.code());
            if (edition == null) {
                faults.add(FrameworkFault.at(0, "versionGone", known.code()));
            } else {
                known.targets().forEach(aim -> keepsThePast(edition, aim));
            }
        }
    }

    /** QUA-3: until yesterday, what held holds. */
    private void keepsThePast(FrameworkText.Edition edition, FrameworkText.Aim known) {
        if (!known.validFrom().isBefore(today)) {
            return;
        }
        Optional<FrameworkText.Aim> now =
                edition.targets().stream()
                        .filter(one -> one.indicator().equals(known.indicator()))
                        .filter(one -> one.validFrom().equals(known.validFrom()))
                        .findFirst();
        boolean kept =
                now.filter(known::asksAs)
                        .filter(one -> lastPastDay(one).equals(lastPastDay(known)))
                        .isPresent();
        if (!kept) {
            int line =
                    now.map(one -> reading.line(FrameworkReading.target(edition.code(), one)))
                            .orElseGet(
                                    () -> reading.line(FrameworkReading.edition(edition.code())));
            faults.add(FrameworkFault.at(line, "targetPast", known.indicator(), known.validFrom()));
        }
    }

    private LocalDate lastPastDay(FrameworkText.Aim aim) {
        LocalDate yesterday = today.minusDays(1);
        return aim.validUntil().filter(day -> day.isBefore(yesterday)).orElse(yesterday);
    }

    /** QUA-4: into a framework that is loaded, a link leads to what is there. */
    private void links(EntityManager em) {
        Set<String> loaded = new HashSet<>(frameworks(em));
        loaded.remove(text.code());
        Set<String> known = new HashSet<>();
        em.createQuery("select c from Commitment c where c.withdrawn = false", Commitment.class)
                .getResultStream()
                .forEach(one -> known.add(one.reference()));
        for (FrameworkText.Edition edition : text.editions()) {
            edition.promises()
                    .forEach(
                            promise -> {
                                for (FrameworkText.Link link : promise.links()) {
                                    String reference = link.reference();
                                    if (loaded.contains(framework(reference))
                                            && !known.contains(reference)) {
                                        faults.add(
                                                FrameworkFault.at(
                                                        reading.line(
                                                                FrameworkReading.link(
                                                                        edition.code(),
                                                                        promise.code(),
                                                                        reference)),
                                                        "linkUnknown",
                                                        reference));
                                    }
                                }
                            });
        }
    }

    private void replaced(EntityManager em) {
        Set<String> loaded = new HashSet<>(frameworks(em));
        loaded.remove(text.code());
        Map<String, String> known = new HashMap<>();
        em.createQuery("select e from FrameworkVersion e", FrameworkVersion.class)
                .getResultStream()
                .filter(one -> !one.framework().code().equals(text.code()))
                .forEach(one -> known.put(one.reference(), one.replaces().orElse("")));
        text.editions()
                .forEach(
                        one ->
                                known.put(
                                        text.code() + "/" + one.code(), one.replaces().orElse("")));
        for (FrameworkText.Edition one : text.editions()) {
            int line = reading.line(FrameworkReading.replaced(one.code()));
            String replaced = one.replaces().orElse("");
            if (loaded.contains(framework(replaced)) && !known.containsKey(replaced)) {
                faults.add(FrameworkFault.at(line, "replacesUnknown", replaced));
            } else if (FrameworkChecks.turnsBack(text.code() + "/" + one.code(), known)) {
                faults.add(FrameworkFault.at(line, "replacesCycle", one.code()));
            }
        }
    }

    private static List<String> frameworks(EntityManager em) {
        return em.createQuery("select f.code from QualityFramework f", String.class)
                .getResultList();
    }

    private static String framework(String reference) {
        int end = reference.indexOf('/');
        return end < 0 ? "" : reference.substring(0, end);
    }
}
