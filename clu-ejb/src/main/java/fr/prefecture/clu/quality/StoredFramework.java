package fr.prefecture.clu.quality;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A framework between the database and what its file says. */
final class StoredFramework {

    private final QualityFramework framework;
    private int position;

    private StoredFramework(QualityFramework framework) {
        this.framework = framework;
    }

    static Optional<QualityFramework> find(EntityManager em, String code) {
        return em.createQuery(
                        "select f from QualityFramework f where f.code = :code",
                        QualityFramework.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    static Optional<FrameworkText> text(EntityManager em, String code) {
        return find(em, code).map(one -> new StoredFramework(one).text(em));
    }

    /** Makes the database say what the file says; what evidence may point at is only withdrawn. */
    static QualityFramework keep(EntityManager em, FrameworkText text) {
        QualityFramework framework =
                find(em, text.code())
                        .orElseGet(
                                () -> {
                                    QualityFramework one =
                                            new QualityFramework(text.code(), text.name());
                                    em.persist(one);
                                    return one;
                                });
        framework.rename(text.name());
        StoredFramework stored = new StoredFramework(framework);
        Map<String, FrameworkVersion> editions =
                byCode(stored.editions(em), FrameworkVersion::code);
        text.editions()
                .forEach(
                        said ->
                                stored.keep(
                                        em, said, Optional.ofNullable(editions.get(said.code()))));
        em.flush();
        return framework;
    }

    // --- reading

    private FrameworkText text(EntityManager em) {
        return new FrameworkText(
                framework.code(),
                framework.name(),
                editions(em).stream().map(one -> text(em, one)).toList());
    }

    private List<FrameworkVersion> editions(EntityManager em) {
        return em.createQuery(
                        "select e from FrameworkVersion e where e.framework = :framework order by"
                                + " e.validFrom, e.code",
                        FrameworkVersion.class)
                .setParameter("framework", framework)
                .getResultList();
    }

    private static <T> List<T> of(
            EntityManager em, FrameworkVersion edition, String query, Class<T> type) {
        return em.createQuery(query, type).setParameter("edition", edition).getResultList();
    }

    private static List<FrameworkIndicator> indicators(EntityManager em, FrameworkVersion edition) {
        return of(
                em,
                edition,
                "select i from FrameworkIndicator i where i.edition = :edition",
                FrameworkIndicator.class);
    }

    private static List<IndicatorTarget> targets(EntityManager em, FrameworkVersion edition) {
        return of(
                em,
                edition,
                "select t from IndicatorTarget t where t.edition = :edition",
                IndicatorTarget.class);
    }

    private static List<FrameworkModule> modules(EntityManager em, FrameworkVersion edition) {
        return of(
                em,
                edition,
                "select m from FrameworkModule m where m.edition = :edition order by m.position",
                FrameworkModule.class);
    }

    private static List<Commitment> commitments(EntityManager em, FrameworkVersion edition) {
        return of(
                em,
                edition,
                "select c from Commitment c where c.module.edition = :edition order by c.position",
                Commitment.class);
    }

    private static List<CommitmentMeasure> measures(EntityManager em, FrameworkVersion edition) {
        return of(
                em,
                edition,
                "select m from CommitmentMeasure m where m.commitment.module.edition = :edition",
                CommitmentMeasure.class);
    }

    private static List<CommitmentLink> links(EntityManager em, FrameworkVersion edition) {
        return of(
                em,
                edition,
                "select l from CommitmentLink l where l.commitment.module.edition = :edition",
                CommitmentLink.class);
    }

    private static FrameworkText.Edition text(EntityManager em, FrameworkVersion edition) {
        Map<Long, List<String>> measures =
                measures(em, edition).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.commitment().id(),
                                        Collectors.mapping(
                                                CommitmentMeasure::indicator,
                                                Collectors.toList())));
        Map<Long, List<FrameworkText.Link>> links =
                links(em, edition).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.commitment().id(),
                                        Collectors.mapping(
                                                CommitmentLink::text, Collectors.toList())));
        List<Commitment> commitments =
                commitments(em, edition).stream().filter(one -> !one.isWithdrawn()).toList();
        List<FrameworkText.Module> modules = new ArrayList<>();
        for (FrameworkModule module : modules(em, edition)) {
            if (!module.isWithdrawn()) {
                modules.add(
                        module.text(
                                promises(commitments, module, Optional.empty(), measures, links)));
            }
        }
        return edition.text(
                indicators(em, edition).stream()
                        .map(FrameworkIndicator::text)
                        .sorted(FrameworkText.Measure.IN_ORDER)
                        .toList(),
                targets(em, edition).stream()
                        .map(IndicatorTarget::aim)
                        .sorted(FrameworkText.Aim.IN_ORDER)
                        .toList(),
                modules);
    }

    private static List<FrameworkText.Promise> promises(
            List<Commitment> all,
            FrameworkModule module,
            Optional<Commitment> parent,
            Map<Long, List<String>> measures,
            Map<Long, List<FrameworkText.Link>> links) {
        return all.stream()
                .filter(one -> one.module().id().equals(module.id()))
                .filter(one -> one.parent().map(Commitment::id).equals(parent.map(Commitment::id)))
                .map(
                        one ->
                                one.text(
                                        measures.getOrDefault(one.id(), List.of()).stream()
                                                .sorted()
                                                .toList(),
                                        links.getOrDefault(one.id(), List.of()).stream()
                                                .sorted(FrameworkText.Link.IN_ORDER)
                                                .toList(),
                                        parent.isPresent()
                                                ? List.of()
                                                : promises(
                                                        all,
                                                        module,
                                                        Optional.of(one),
                                                        measures,
                                                        links)))
                .toList();
    }

    // --- writing

    private void keep(
            EntityManager em, FrameworkText.Edition said, Optional<FrameworkVersion> known) {
        FrameworkVersion edition =
                known.orElseGet(() -> added(em, new FrameworkVersion(framework, said)));
        edition.describe(said);
        keepIndicators(em, edition, said.indicators());
        keepTargets(em, edition, said.targets());
        Map<String, FrameworkModule> modules = byCode(modules(em, edition), FrameworkModule::code);
        Map<String, Commitment> commitments = byCode(commitments(em, edition), Commitment::code);
        Set<String> asked = new HashSet<>();
        position = 0;
        int place = 0;
        for (FrameworkText.Module one : said.modules()) {
            int at = place++;
            FrameworkModule module = modules.remove(one.code());
            if (module == null) {
                module = added(em, new FrameworkModule(edition, one, at));
            }
            module.describe(one, at);
            for (FrameworkText.Promise promise : one.commitments()) {
                keep(em, module, Optional.empty(), promise, commitments, asked);
            }
        }
        modules.values().forEach(FrameworkModule::withdraw);
        commitments.values().stream()
                .filter(one -> !asked.contains(one.code()))
                .forEach(Commitment::withdraw);
        em.flush();
        keepMeasuresAndLinks(em, edition, said);
    }

    private void keep(
            EntityManager em,
            FrameworkModule module,
            Optional<Commitment> parent,
            FrameworkText.Promise said,
            Map<String, Commitment> known,
            Set<String> asked) {
        int at = position++;
        asked.add(said.code());
        Commitment commitment = known.get(said.code());
        if (commitment == null) {
            commitment = added(em, new Commitment(module, parent, said, at));
        }
        commitment.describe(module, parent, said, at);
        for (FrameworkText.Promise part : said.parts()) {
            keep(em, module, Optional.of(commitment), part, known, asked);
        }
    }

    private static void keepIndicators(
            EntityManager em, FrameworkVersion edition, List<FrameworkText.Measure> said) {
        Map<String, FrameworkIndicator> known =
                byCode(indicators(em, edition), FrameworkIndicator::code);
        for (FrameworkText.Measure one : said) {
            FrameworkIndicator indicator = known.remove(one.code());
            if (indicator == null) {
                added(em, new FrameworkIndicator(edition, one));
            } else {
                indicator.describe(one);
            }
        }
        known.values().forEach(em::remove);
    }

    private static void keepTargets(
            EntityManager em, FrameworkVersion edition, List<FrameworkText.Aim> said) {
        Map<String, IndicatorTarget> known =
                byCode(targets(em, edition), one -> one.indicator() + " " + one.validFrom());
        for (FrameworkText.Aim one : said) {
            IndicatorTarget target = known.remove(one.indicator() + " " + one.validFrom());
            if (target == null) {
                added(em, new IndicatorTarget(edition, one));
            } else {
                target.say(one);
            }
        }
        known.values().forEach(em::remove);
    }

    private static void keepMeasuresAndLinks(
            EntityManager em, FrameworkVersion edition, FrameworkText.Edition said) {
        Map<String, Commitment> commitments = byCode(commitments(em, edition), Commitment::code);
        Map<String, CommitmentMeasure> measures =
                byCode(
                        measures(em, edition),
                        one -> one.commitment().code() + " " + one.indicator());
        Map<String, CommitmentLink> links =
                byCode(links(em, edition), one -> one.commitment().code() + " " + one.reference());
        said.promises()
                .forEach(
                        promise -> {
                            Commitment commitment = commitments.get(promise.code());
                            for (String indicator : promise.measuredBy()) {
                                if (measures.remove(promise.code() + " " + indicator) == null) {
                                    added(em, new CommitmentMeasure(commitment, indicator));
                                }
                            }
                            for (FrameworkText.Link link : promise.links()) {
                                CommitmentLink one =
                                        links.remove(promise.code() + " " + link.reference());
                                if (one == null) {
                                    added(em, new CommitmentLink(commitment, link));
                                } else {
                                    one.say(link);
                                }
                            }
                        });
        measures.values().forEach(em::remove);
        links.values().forEach(em::remove);
    }

    private static <T> T added(EntityManager em, T one) {
        em.persist(one);
        return one;
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        return all.stream()
                .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, HashMap::new));
    }
}
