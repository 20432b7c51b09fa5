package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.StructureKind;
import fr.prefecture.clu.quality.Structures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** How the framework for which the préfecture applies words its commitments. */
@RequestScoped
public class CommitmentWordings {

    @Inject Structures structures;
    @Inject Commitments commitments;

    private final Map<String, String> wordings = new HashMap<>();

    @PostConstruct
    void begin() {
        structures.all().stream()
                .filter(one -> one.kind() == StructureKind.PREFECTURE)
                .flatMap(one -> one.editionId().stream())
                .findFirst()
                .ifPresent(
                        edition -> {
                            for (CommitmentRow one : commitments.of(edition)) {
                                wordings.putIfAbsent(one.code(), one.wording());
                            }
                        });
    }

    Map<String, String> all() {
        return Map.copyOf(wordings);
    }

    /** « 2.1 Disponibilité… »; the code alone when no framework has it. */
    String named(String code) {
        return wordings.containsKey(code) ? code + " " + wordings.get(code) : code;
    }
}
