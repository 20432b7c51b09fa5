package fr.prefecture.clu.batch;

import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.ModuleRow;
import fr.prefecture.clu.quality.Perimeters;
import fr.prefecture.clu.quality.StructureKind;
import fr.prefecture.clu.quality.StructureTerms;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/**
 * In demonstration mode: a fictitious préfecture and two sous-préfectures, which apply for
 * Qual-e-pref 2019 with its modules 1 and 2.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationStructures {

    private static final String FRAMEWORK = "qual-e-pref";
    private static final String VERSION = "2019";
    private static final String GENERAL = "1";
    private static final String TITLES = "2";

    @EJB private Frameworks frameworks;
    @EJB private Structures structures;
    @EJB private Perimeters perimeters;

    /** Does nothing once there is any structure, or without the framework. */
    public void apply() {
        if (!structures.all().isEmpty()) {
            return;
        }
        frameworks.editions().stream()
                .filter(one -> one.frameworkCode().equals(FRAMEWORK))
                .filter(one -> one.code().equals(VERSION))
                .findFirst()
                .ifPresent(one -> apply(one.id()));
    }

    private void apply(long edition) {
        List<ModuleRow> modules = frameworks.modules(edition);
        long prefecture =
                create(
                        edition,
                        "PREF",
                        "Préfecture de démonstration (fictive)",
                        StructureKind.PREFECTURE);
        add(prefecture, modules, GENERAL, "Bureau de l’accueil", "Hall de la préfecture");
        add(prefecture, modules, GENERAL, "Bureau de l’accueil", "Point numérique");
        add(prefecture, modules, GENERAL, "Standard téléphonique", "Hall de la préfecture");
        add(prefecture, modules, GENERAL, "Service de la communication", "Hall de la préfecture");
        add(prefecture, modules, TITLES, "CERT permis de conduire", "Annexe des titres");
        long north =
                create(
                        edition,
                        "SP-1",
                        "Sous-préfecture de Valmont (fictive)",
                        StructureKind.SUB_PREFECTURE);
        add(north, modules, GENERAL, "Accueil", "Sous-préfecture de Valmont");
        add(north, modules, TITLES, "Bureau des titres", "Sous-préfecture de Valmont");
        long south =
                create(
                        edition,
                        "SP-2",
                        "Sous-préfecture de Belleroche (fictive)",
                        StructureKind.SUB_PREFECTURE);
        add(south, modules, GENERAL, "Accueil", "Sous-préfecture de Belleroche");
        add(south, modules, TITLES, "Bureau des titres", "Sous-préfecture de Belleroche");
    }

    private long create(long edition, String code, String name, StructureKind kind) {
        return structures.create(new StructureTerms(code, name, kind, Optional.of(edition)));
    }

    private void add(
            long structure, List<ModuleRow> modules, String code, String unit, String site) {
        modules.stream()
                .filter(one -> one.code().equals(code))
                .forEach(one -> perimeters.add(structure, one.id(), unit, site));
    }
}
