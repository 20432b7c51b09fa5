package fr.prefecture.clu.quality;

import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.quality.ApplicationIndex.Asked;
import fr.prefecture.clu.quality.ApplicationIndex.Link;
import fr.prefecture.clu.quality.ApplicationIndex.Part;
import fr.prefecture.clu.quality.ApplicationIndex.Proof;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fictitious application file, to try the template of its contents with. */
@Stateless
@PermitAll
public class ApplicationExamples implements PaperExamples {

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(ApplicationPapers.TEMPLATE, Map.of("file", anIndex()));
    }

    static ApplicationIndex anIndex() {
        LocalDate day = LocalDate.of(2021, 11, 30);
        Link charter = new Link("preuves/0012-charte-de-l-accueil.pdf", "charte-accueil.pdf (PDF)");
        Link sheet = new Link("indicateurs/taux-de-decroche.pdf", "Taux de décroché (PDF)");
        return new ApplicationIndex(
                "Préfecture de démonstration",
                "Qual-e-pref 2019",
                day,
                "décembre 2020 à novembre 2021",
                List.of(
                        new Part(
                                "1",
                                "Relation générale avec les usagers",
                                List.of(
                                        new Asked(
                                                "1",
                                                "Nous vous informons sur nos services",
                                                true,
                                                false,
                                                false,
                                                List.of(
                                                        new Proof(
                                                                "Charte de l’accueil",
                                                                "Accueil",
                                                                day.minusMonths(5),
                                                                Optional.of(day.plusYears(1)),
                                                                "Services Publics + 2021, engagement 2",
                                                                List.of(charter),
                                                                "")),
                                                List.of(sheet)),
                                        new Asked(
                                                "1.1",
                                                "Les informations sont tenues à disposition",
                                                false,
                                                true,
                                                true,
                                                List.of(
                                                        new Proof(
                                                                "Page du site",
                                                                "",
                                                                day.minusMonths(2),
                                                                Optional.empty(),
                                                                "",
                                                                List.of(),
                                                                "https://www.exemple.gouv.fr/qualite")),
                                                List.of()),
                                        new Asked(
                                                "1.2",
                                                "Les informations sont vérifiées chaque trimestre",
                                                false,
                                                true,
                                                false,
                                                List.of(),
                                                List.of())))),
                List.of(sheet),
                List.of(new Link("comite/releve-2021-05-31.pdf", "Relevé du 31 mai 2021 (PDF)")),
                List.of(new Link("enquetes/2021-02-15-rapport.pdf", "Enquête de 2021 (PDF)")),
                List.of());
    }
}
