package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.ModuleRow;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms about audits let choose. */
@RequestScoped
public class AuditChoices {

    @Inject Structures structures;
    @Inject Frameworks frameworks;
    @Inject Commitments commitments;

    List<StructureRow> all() {
        return structures.all();
    }

    List<SelectItem> structures() {
        return structures.all().stream().map(one -> new SelectItem(one.id(), one.name())).toList();
    }

    List<SelectItem> editions() {
        return frameworks.editions().stream()
                .map(one -> new SelectItem(one.id(), one.name()))
                .toList();
    }

    List<SelectItem> kinds() {
        return AuditWords.choices(AuditKind.class, "");
    }

    List<SelectItem> commitments(long editionId) {
        return Stream.concat(
                        Stream.of(new SelectItem(null, Texts.of("quality.finding.noCommitment"))),
                        commitments.of(editionId).stream()
                                .map(
                                        one ->
                                                new SelectItem(
                                                        one.id(),
                                                        one.code() + " " + one.wording())))
                .toList();
    }

    /** The modules for which a structure applies, in lines. */
    String perimeter(StructureRow structure) {
        Set<Long> scope = structures.scope(structure.id());
        return structure.editionId().stream()
                .flatMap(edition -> frameworks.modules(edition).stream())
                .filter(module -> scope.contains(module.id()))
                .map(AuditChoices::name)
                .collect(Collectors.joining("\n"));
    }

    private static String name(ModuleRow module) {
        return Texts.of("quality.audit.module", module.code(), module.name());
    }

    /** The structure that the address names, else the first one. */
    Optional<StructureRow> asked(String number) {
        List<StructureRow> all = structures.all();
        return all.stream()
                .filter(one -> String.valueOf(one.id()).equals(number))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
