package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema cannot say of a framework's file: its codes, dates and references hold together.
 */
final class FrameworkChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final List<FrameworkFault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** Each commitment that the file has, as others name it. */
    private final Set<String> references = new HashSet<>();

    private final Map<String, Integer> linksWithin = new LinkedHashMap<>();

    private FrameworkChecks() {}

    /**
     * @param root keeps to the schema
     */
    static FrameworkReading understand(FrameworkPiece root) {
        FrameworkChecks checks = new FrameworkChecks();
        FrameworkText text = checks.text(root);
        return checks.faults.isEmpty()
                ? new FrameworkReading(Optional.of(text), Map.copyOf(checks.lines), List.of())
                : FrameworkReading.refused(
                        checks.faults.stream()
                                .sorted(Comparator.comparingInt(FrameworkFault::line))
                                .toList());
    }

    private FrameworkText text(FrameworkPiece root) {
        String framework = root.text("code");
        Set<String> codes = new HashSet<>();
        List<FrameworkText.Edition> editions = new ArrayList<>();
        for (FrameworkPiece one : root.items("versions")) {
            once(codes, one, "code", "versionTwice");
            lines.put(FrameworkReading.edition(one.text("code")), one.line());
            editions.add(edition(framework, one));
        }
        editions.sort(
                Comparator.comparing(FrameworkText.Edition::validFrom)
                        .thenComparing(FrameworkText.Edition::code));
        FrameworkText text = new FrameworkText(framework, root.text("nom"), editions);
        linksWithin.forEach(
                (reference, line) -> {
                    if (!references.contains(reference)) {
                        fault(line, "linkUnknown", reference);
                    }
                });
        replaced(text);
        return text;
    }

    private FrameworkText.Edition edition(String framework, FrameworkPiece one) {
        String code = one.text("code");
        LocalDate from = date(one, "debut").orElse(NO_DAY);
        Optional<LocalDate> until = date(one, "fin");
        if (until.isPresent() && until.get().isBefore(from)) {
            fault(one.line("fin"), "versionEnds", code, from, until.get());
        }
        Map<String, FrameworkText.Measure> indicators = new LinkedHashMap<>();
        Set<String> indicatorCodes = new HashSet<>();
        for (FrameworkPiece said : one.items("indicateurs")) {
            once(indicatorCodes, said, "code", "indicatorTwice");
            indicators.put(
                    said.text("code"),
                    new FrameworkText.Measure(
                            said.text("code"),
                            said.text("nom"),
                            FrameworkWords.UNITS.get(said.text("unite"))));
        }
        List<FrameworkText.Aim> targets = targets(code, one, indicators);
        Set<String> moduleCodes = new HashSet<>();
        Set<String> promiseCodes = new HashSet<>();
        List<FrameworkText.Module> modules = new ArrayList<>();
        for (FrameworkPiece said : one.items("modules")) {
            once(moduleCodes, said, "code", "moduleTwice");
            List<FrameworkText.Promise> commitments = new ArrayList<>();
            for (FrameworkPiece promise : said.items("engagements")) {
                commitments.add(
                        promise(framework, code, promise, indicators.keySet(), promiseCodes));
            }
            modules.add(
                    new FrameworkText.Module(
                            said.text("code"),
                            said.text("nom"),
                            said.text("obligatoire").equals("oui"),
                            said.text("source"),
                            status(said),
                            commitments));
        }
        one.field("remplace")
                .ifPresent(it -> lines.put(FrameworkReading.replaced(code), it.line()));
        return new FrameworkText.Edition(
                code,
                one.text("titre"),
                date(one, "publication"),
                from,
                until,
                one.field("remplace").map(it -> one.text("remplace")),
                one.text("source"),
                status(one),
                indicators.values().stream().sorted(FrameworkText.Measure.IN_ORDER).toList(),
                targets,
                modules);
    }

    private FrameworkText.Promise promise(
            String framework,
            String edition,
            FrameworkPiece said,
            Set<String> indicators,
            Set<String> codes) {
        once(codes, said, "code", "commitmentTwice");
        String code = said.text("code");
        String self = framework + "/" + edition + "#" + code;
        references.add(self);
        List<String> measures = new ArrayList<>();
        for (FrameworkPiece one : said.items("indicateurs")) {
            String indicator = one.text().strip();
            if (!indicators.contains(indicator)) {
                fault(one.line(), "indicatorUnknown", indicator, edition);
            } else if (measures.contains(indicator)) {
                fault(one.line(), "indicatorTwice", indicator);
            }
            measures.add(indicator);
        }
        List<FrameworkText.Link> links = new ArrayList<>();
        Set<String> linked = new HashSet<>();
        for (FrameworkPiece one : said.items("correspondances")) {
            once(linked, one, "engagement", "linkTwice");
            String reference = one.text("engagement");
            if (reference.equals(self)) {
                fault(one.line("engagement"), "linkSelf", code);
            } else if (reference.startsWith(framework + "/")) {
                linksWithin.put(reference, one.line("engagement"));
            }
            lines.put(FrameworkReading.link(edition, code, reference), one.line("engagement"));
            links.add(new FrameworkText.Link(reference, one.text("source"), status(one)));
        }
        links.sort(FrameworkText.Link.IN_ORDER);
        List<FrameworkText.Promise> parts = new ArrayList<>();
        for (FrameworkPiece one : said.items("sous-engagements")) {
            parts.add(promise(framework, edition, one, indicators, codes));
        }
        return new FrameworkText.Promise(
                code,
                said.text("texte"),
                said.text("source"),
                status(said),
                measures.stream().sorted().toList(),
                links,
                parts);
    }

    private List<FrameworkText.Aim> targets(
            String edition, FrameworkPiece one, Map<String, FrameworkText.Measure> indicators) {
        List<FrameworkText.Aim> targets = new ArrayList<>();
        for (FrameworkPiece said : one.items("objectifs")) {
            FrameworkText.Aim aim = aim(said);
            FrameworkText.Measure measure = indicators.get(aim.indicator());
            if (measure == null) {
                fault(said.line("indicateur"), "indicatorUnknown", aim.indicator(), edition);
            } else if (measure.unit() != aim.unit()) {
                fault(
                        said.line("unite"),
                        "targetUnit",
                        aim.indicator(),
                        FrameworkWords.unit(measure.unit()),
                        said.text("unite"));
            }
            if (aim.unit() == TargetUnit.PERCENT && aim.threshold().compareTo(HUNDRED) > 0) {
                fault(said.line("seuil"), "targetPercent", said.text("seuil"));
            }
            if (aim.threshold().scale() > IndicatorTarget.DECIMALS) {
                fault(said.line("seuil"), "targetDecimals", said.text("seuil"));
            }
            if (aim.validUntil().isPresent() && aim.validUntil().get().isBefore(aim.validFrom())) {
                fault(
                        said.line("fin"),
                        "targetEnds",
                        aim.indicator(),
                        aim.validFrom(),
                        aim.validUntil().get());
            } else {
                targets.stream()
                        .filter(other -> other.meets(aim))
                        .findFirst()
                        .ifPresent(
                                other ->
                                        fault(
                                                said.line("debut"),
                                                "targetOverlaps",
                                                aim.indicator(),
                                                aim.validFrom(),
                                                other.validFrom()));
            }
            targets.add(aim);
            lines.put(FrameworkReading.target(edition, aim), said.line());
        }
        targets.sort(FrameworkText.Aim.IN_ORDER);
        return targets;
    }

    private FrameworkText.Aim aim(FrameworkPiece said) {
        return new FrameworkText.Aim(
                said.text("indicateur"),
                FrameworkWords.OPERATORS.get(said.text("operateur")),
                IndicatorTarget.plain(new BigDecimal(said.text("seuil"))),
                FrameworkWords.UNITS.get(said.text("unite")),
                date(said, "debut").orElse(NO_DAY),
                date(said, "fin"),
                said.text("source"),
                status(said));
    }

    /** What a version replaces is known, and nothing replaces itself, however many lie between. */
    private void replaced(FrameworkText text) {
        Map<String, String> known = new HashMap<>();
        text.editions()
                .forEach(
                        one ->
                                known.put(
                                        text.code() + "/" + one.code(), one.replaces().orElse("")));
        for (FrameworkText.Edition one : text.editions()) {
            int line = lines.getOrDefault(FrameworkReading.replaced(one.code()), 0);
            String replaced = one.replaces().orElse("");
            if (replaced.startsWith(text.code() + "/") && !known.containsKey(replaced)) {
                fault(line, "replacesUnknown", replaced);
            } else if (turnsBack(text.code() + "/" + one.code(), known)) {
                fault(line, "replacesCycle", one.code());
            }
        }
    }

    /**
     * @param known what each version replaces, or nothing
     */
    static boolean turnsBack(String start, Map<String, String> known) {
        Set<String> passed = new HashSet<>(Set.of(start));
        String next = known.getOrDefault(start, "");
        while (!next.isEmpty()) {
            if (next.equals(start)) {
                return true;
            }
            if (!passed.add(next)) {
                return false;
            }
            next = known.getOrDefault(next, "");
        }
        return false;
    }

    private void once(Set<String> known, FrameworkPiece said, String field, String key) {
        if (!known.add(said.text(field))) {
            fault(said.line(field), key, said.text(field));
        }
    }

    private Optional<LocalDate> date(FrameworkPiece said, String field) {
        if (said.field(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(said.text(field));
            if (date.getYear() < 1900) {
                fault(said.line(field), "date", said.text(field));
            }
            return Optional.of(date);
        } catch (DateTimeException e) {
            fault(said.line(field), "date", said.text(field));
            return Optional.empty();
        }
    }

    private static FigureTarget.Status status(FrameworkPiece said) {
        return FrameworkWords.STATUSES.get(said.text("statut"));
    }

    private void fault(int line, String key, Object... arguments) {
        faults.add(FrameworkFault.at(line, key, arguments));
    }
}
