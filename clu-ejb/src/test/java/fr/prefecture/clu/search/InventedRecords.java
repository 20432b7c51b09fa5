package fr.prefecture.clu.search;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented records, as many as wanted and always the same: what ten years of a préfecture hold. */
final class InventedRecords {

    private static final String[] KINDS = {
        "search.kind.meeting",
        "search.kind.decision",
        "search.kind.action",
        "search.kind.template",
        "search.kind.complaint",
        "search.kind.observation"
    };
    private static final String[] STEMS = {
        "accueil",
        "usager",
        "guichet",
        "courrier",
        "réclamation",
        "séjour",
        "titre",
        "délai",
        "décision",
        "réponse",
        "service",
        "préfecture",
        "handicap",
        "signalétique",
        "formulaire",
        "rendez-vous",
        "téléphone",
        "attente",
        "naturalisation",
        "passeport",
        "permis",
        "dossier",
        "association",
        "commission",
        "enquête",
        "satisfaction",
        "qualité",
        "amélioration",
        "agent",
        "territoire"
    };
    private static final String[] LITTLE = {
        "le", "la", "les", "de", "du", "des", "et", "pour", "dans", "avec", "l’", "d’", "qui", "sur"
    };
    private static final int RARE = 20_000;

    private InventedRecords() {}

    static Stream<SearchRecord> of(int number) {
        Random chance = new Random(number);
        return IntStream.range(0, number).mapToObj(i -> record(i, chance));
    }

    private static SearchRecord record(int i, Random chance) {
        boolean open = chance.nextInt(10) < 7;
        return SearchExamples.thing(
                String.valueOf(i),
                KINDS[chance.nextInt(KINDS.length)],
                text(4, chance) + " A-2021-" + i,
                text(40, chance),
                LocalDate.of(2021, 5, 31).minusDays(chance.nextInt(3650)),
                open ? Set.of(Roles.QUALITY, Roles.STAFF) : Set.of(Roles.QUALITY),
                "");
    }

    /** Frequent words are frequent, and every text has a few that hardly any other has. */
    private static String text(int words, Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(LITTLE[chance.nextInt(LITTLE.length)]).append(' ');
            if (chance.nextInt(8) == 0) {
                text.append("mot").append(Integer.toString(chance.nextInt(RARE), 36));
            } else {
                double place = chance.nextDouble();
                text.append(STEMS[(int) (place * place * STEMS.length)]);
            }
            text.append(chance.nextInt(4) == 0 ? "s " : " ");
        }
        return text.toString().strip();
    }
}
