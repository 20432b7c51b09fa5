package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.StructureKind;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What may be chosen for a structure. */
@RequestScoped
public class StructureChoices {

    @Inject Frameworks frameworks;

    List<SelectItem> kinds() {
        return Stream.of(StructureKind.values())
                .map(one -> new SelectItem(one, Texts.of("StructureKind." + one.name())))
                .toList();
    }

    List<SelectItem> editions() {
        return frameworks.editions().stream()
                .map(one -> new SelectItem(one.id(), one.name()))
                .toList();
    }

    List<SelectItem> modules(long editionId) {
        return frameworks.modules(editionId).stream()
                .map(
                        one ->
                                new SelectItem(
                                        one.id(),
                                        Texts.of("quality.module.name", one.code(), one.name())))
                .toList();
    }
}
