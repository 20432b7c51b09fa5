package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.RetentionRow;
import fr.prefecture.clu.quality.RetentionRules;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What forms and filters about evidence offer to choose. */
@RequestScoped
public class EvidenceChoices {

    /** A module with its commitments. */
    public record Group(String id, String legend, List<Box> boxes) {}

    /** A commitment to tick. */
    public record Box(long id, String text, boolean ticked) {}

    @Inject Frameworks frameworks;
    @Inject Commitments commitments;
    @Inject Structures structures;
    @Inject RetentionRules rules;
    @Inject ServiceUnits services;
    @Inject HttpServletRequest request;

    private Map<Long, CommitmentRow> all;

    /** All that are asked, by number, in the order of frameworks. */
    Map<Long, CommitmentRow> commitments() {
        if (all == null) {
            all = new LinkedHashMap<>();
            for (EditionRow edition : frameworks.editions()) {
                commitments.of(edition.id()).forEach(one -> all.put(one.id(), one));
            }
        }
        return all;
    }

    List<Group> groups(Set<Long> ticked) {
        Map<String, List<Box>> byModule = new LinkedHashMap<>();
        commitments()
                .values()
                .forEach(
                        one ->
                                byModule.computeIfAbsent(
                                                Texts.of(
                                                        "quality.evidence.module",
                                                        one.editionName(),
                                                        one.moduleName()),
                                                module -> new ArrayList<>())
                                        .add(
                                                new Box(
                                                        one.id(),
                                                        Texts.of(
                                                                "quality.evidence.box",
                                                                one.code(),
                                                                one.wording()),
                                                        ticked.contains(one.id()))));
        List<Group> groups = new ArrayList<>();
        byModule.forEach(
                (module, boxes) -> groups.add(new Group("m" + groups.size(), module, boxes)));
        return groups;
    }

    List<StructureRow> structures() {
        return structures.all();
    }

    String structure(EvidenceRow row) {
        return row.structureId()
                .flatMap(structures::find)
                .map(StructureRow::name)
                .orElseGet(() -> Texts.of("quality.evidence.everybody"));
    }

    List<String> services() {
        return services.names();
    }

    List<SelectItem> structureItems() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Texts.of("quality.evidence.everybody")));
        structures
                .all()
                .forEach(one -> items.add(new SelectItem(String.valueOf(one.id()), one.name())));
        return items;
    }

    /** With the validity that each proposes. */
    List<SelectItem> ruleItems() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Texts.of("quality.evidence.rule.none")));
        for (RetentionRow rule : rules.all()) {
            items.add(
                    new SelectItem(
                            rule.code(),
                            rule.terms()
                                    .validityMonths()
                                    .map(
                                            months ->
                                                    Texts.of(
                                                            "quality.evidence.rule.months",
                                                            rule.terms().name(),
                                                            Texts.count(
                                                                    months,
                                                                    "quality.count.months")))
                                    .orElse(rule.terms().name())));
        }
        return items;
    }

    List<EvidenceLine> lines(List<EvidenceRow> rows) {
        return rows.stream().map(this::line).toList();
    }

    EvidenceLine line(EvidenceRow row) {
        return new EvidenceLine(
                row,
                Address.of(request, EvidencesPage.PATH + "/" + row.id()).toString(),
                structure(row),
                row.commitmentIds().isEmpty()
                        ? Texts.of("quality.evidence.proves.nothing")
                        : commitments().values().stream()
                                .filter(one -> row.commitmentIds().contains(one.id()))
                                .map(EvidenceWords::code)
                                .collect(Collectors.joining("\u202f; ")));
    }
}
