package fr.prefecture.clu.quality;

import fr.prefecture.clu.quality.FrameworkChange.Kind;
import fr.prefecture.clu.quality.FrameworkChange.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file would change of a framework, thing by thing. */
final class FrameworkDifferences {

    /** What is compared: everything that is said of the thing, but for its parts. */
    private record Said(Thing thing, String edition, String code, String text, Object all) {}

    private FrameworkDifferences() {}

    static List<FrameworkChange> between(Optional<FrameworkText> before, FrameworkText after) {
        Map<String, Said> known =
                before.map(FrameworkDifferences::said).orElseGet(LinkedHashMap::new);
        Map<String, Said> next = said(after);
        List<FrameworkChange> changes = new ArrayList<>();
        next.forEach(
                (key, said) -> {
                    Said former = known.get(key);
                    if (former == null) {
                        changes.add(change(Kind.ADDED, said));
                    } else if (!former.all().equals(said.all())) {
                        changes.add(change(Kind.CHANGED, said));
                    }
                });
        known.forEach(
                (key, said) -> {
                    if (!next.containsKey(key)) {
                        changes.add(change(Kind.WITHDRAWN, said));
                    }
                });
        return changes;
    }

    private static FrameworkChange change(Kind kind, Said said) {
        return new FrameworkChange(kind, said.thing(), said.edition(), said.code(), said.text());
    }

    private static Map<String, Said> said(FrameworkText text) {
        Map<String, Said> all = new LinkedHashMap<>();
        keep(all, new Said(Thing.FRAMEWORK, "", text.code(), text.name(), text.name()));
        for (FrameworkText.Edition one : text.editions()) {
            keep(
                    all,
                    new Said(
                            Thing.EDITION,
                            one.code(),
                            one.code(),
                            one.title(),
                            List.of(
                                    one.title(),
                                    one.publishedOn(),
                                    one.validFrom(),
                                    one.validUntil(),
                                    one.replaces(),
                                    one.source(),
                                    one.status())));
            for (FrameworkText.Measure measure : one.indicators()) {
                keep(
                        all,
                        new Said(
                                Thing.INDICATOR,
                                one.code(),
                                measure.code(),
                                measure.name(),
                                measure));
            }
            for (FrameworkText.Aim aim : one.targets()) {
                keep(
                        all,
                        new Said(
                                Thing.TARGET,
                                one.code(),
                                aim.indicator() + " " + aim.validFrom(),
                                FrameworkWords.operator(aim.operator())
                                        + " "
                                        + aim.threshold().toPlainString().replace('.', ',')
                                        + " "
                                        + FrameworkWords.unit(aim.unit()),
                                aim));
            }
            modules(all, one);
        }
        return all;
    }

    private static void modules(Map<String, Said> all, FrameworkText.Edition one) {
        int place = 0;
        for (FrameworkText.Module module : one.modules()) {
            keep(
                    all,
                    new Said(
                            Thing.MODULE,
                            one.code(),
                            module.code(),
                            module.name(),
                            List.of(
                                    place++,
                                    module.name(),
                                    module.compulsory(),
                                    module.source(),
                                    module.status())));
            for (FrameworkText.Promise promise : module.commitments()) {
                promise(all, one.code(), module.code(), "", promise);
            }
        }
    }

    private static void promise(
            Map<String, Said> all,
            String edition,
            String module,
            String parent,
            FrameworkText.Promise promise) {
        keep(
                all,
                new Said(
                        Thing.COMMITMENT,
                        edition,
                        promise.code(),
                        promise.wording(),
                        List.of(
                                module,
                                parent,
                                promise.wording(),
                                promise.source(),
                                promise.status(),
                                promise.measuredBy())));
        for (FrameworkText.Link link : promise.links()) {
            keep(
                    all,
                    new Said(
                            Thing.LINK,
                            edition,
                            promise.code() + " ↔ " + link.reference(),
                            link.source(),
                            link));
        }
        for (FrameworkText.Promise part : promise.parts()) {
            promise(all, edition, module, promise.code(), part);
        }
    }

    private static void keep(Map<String, Said> all, Said said) {
        all.put(said.thing() + " " + said.edition() + " " + said.code(), said);
    }
}
