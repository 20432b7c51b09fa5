package fr.prefecture.clu.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** A paper with every element that a template may use, and with names that break bad printers. */
public final class DocumentExamples {

    static final Map<String, Object> NASTY =
            Map.of(
                    "name",
                    "Zoé d'Ÿgny-L’Hôte & <Fils>",
                    "hebrew",
                    "יעל כהן",
                    "arabic",
                    "فاطمة الزهراء",
                    "emoji",
                    "🏛 ✓ œ Œ € ≥ ½ Đỗ Łódź Ελλάδα Привет \u0007",
                    "long",
                    "Une phrase qui se répète ; toujours la même ! ".repeat(220),
                    "unbreakable",
                    "x".repeat(500),
                    "on",
                    LocalDate.of(2021, 6, 1),
                    "at",
                    LocalTime.of(14, 30));

    private DocumentExamples() {}

    public static Paper aSampler(Print print) {
        return new Papers().write("sampler", "echantillon", NASTY, print);
    }
}
