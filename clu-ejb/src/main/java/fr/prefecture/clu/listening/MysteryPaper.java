package fr.prefecture.clu.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a mystery survey's report speaks of. */
final class MysteryPaper {

    private MysteryPaper() {}

    static Map<String, Object> values(MysteryResult result, Map<String, String> wordings) {
        MysteryTerms terms = result.survey().terms();
        Map<String, Object> values = new HashMap<>();
        values.put("title", terms.title());
        values.put("medium", terms.medium().french());
        values.put("call", terms.medium() == MysteryMedium.TELEPHONE);
        values.put("ours", result.survey().direction() == MysteryDirection.OURS);
        values.put("partner", terms.partner());
        values.put("from", terms.beginsOn());
        values.put("to", terms.endsOn());
        values.put("closedOn", result.survey().closedOn());
        values.put("drawn", result.survey().contacts());
        values.put("made", result.survey().made());
        values.put("score", result.score().percent());
        values.put("tooFew", result.score().isTooFew());
        values.put("rings", result.rings());
        values.put("seconds", result.seconds());
        values.put(
                "outcomes",
                result.outcomes().stream()
                        .map(one -> Map.of("outcome", one.outcome(), "contacts", one.contacts()))
                        .toList());
        values.put("services", lines(result.services(), Map.of()));
        values.put("criteria", lines(result.criteria(), Map.of()));
        values.put("commitments", lines(result.commitments(), wordings));
        values.put(
                "remarks",
                result.remarks().stream().map(remark -> remark.lines().toList()).toList());
        return values;
    }

    private static List<Map<String, Object>> lines(
            List<MysteryResult.Line> lines, Map<String, String> wordings) {
        return lines.stream().map(line -> line(line, wordings)).toList();
    }

    private static Map<String, Object> line(MysteryResult.Line line, Map<String, String> wordings) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", line.code());
        values.put("name", wordings.getOrDefault(line.code(), line.name()));
        values.put("commitment", line.commitment());
        values.put("confirmed", line.confirmed());
        values.put("got", line.points().got());
        values.put("possible", line.points().possible());
        values.put("contacts", line.points().contacts());
        values.put("tooFew", line.points().isTooFew());
        values.put("percent", line.points().percent());
        return values;
    }
}
