package fr.prefecture.clu.listening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file that leaves for a partner: the same survey gives the same bytes. */
final class ExchangeWriting {

    private static final char LAST_CONTROL = 0x1f;

    private ExchangeWriting() {}

    /**
     * ECO-74: what is asked, and no result.
     *
     * @param from the préfecture that asks
     */
    static byte[] order(MysterySheet sheet, List<MysteryContactRow> contacts, String from) {
        MysteryTerms terms = sheet.survey().terms();
        Map<String, Object> survey = new LinkedHashMap<>();
        survey.put("identifiant", sheet.survey().reference());
        survey.put("titre", terms.title());
        survey.put("canal", ExchangeWords.MEDIA.get(terms.medium()));
        survey.put("prefecture", from);
        survey.put("debut", terms.beginsOn().toString());
        survey.put("fin", terms.endsOn().toString());
        survey.put("ouverture", terms.hours().opensAt().toString());
        survey.put("fermeture", terms.hours().closesAt().toString());
        terms.hours().pauseFrom().ifPresent(time -> survey.put("pause_debut", time.toString()));
        terms.hours().pauseTo().ifPresent(time -> survey.put("pause_fin", time.toString()));
        Map<String, Object> file = head(ExchangeWords.ORDER, survey);
        file.put(
                "services",
                sheet.services().stream()
                        .map(
                                one ->
                                        fields(
                                                "code", one.code(),
                                                "nom", one.name(),
                                                "joindre", one.reach()))
                        .toList());
        file.put(
                "scenarios",
                sheet.scenarios().stream()
                        .map(
                                one ->
                                        fields(
                                                "code", one.code(),
                                                "titre", one.title(),
                                                "situation", one.situation(),
                                                "attendu", one.expected()))
                        .toList());
        file.put("grille", sheet.grid().criteria().stream().map(ExchangeWriting::of).toList());
        file.put(
                "contacts",
                contacts.stream()
                        .map(
                                one ->
                                        fields(
                                                "code", one.code(),
                                                "service", one.service().code(),
                                                "scenario", one.scenario().code(),
                                                "jour", one.plannedOn().toString(),
                                                "heure", one.plannedAt().toString()))
                        .toList());
        return bytes(file);
    }

    private static Map<String, Object> of(MysteryCriterionRow one) {
        return fields(
                "code", one.code(),
                "libelle", one.wording(),
                "poids", one.weight(),
                "maximum", one.most(),
                "sans_objet", one.mayNotApply(),
                "joignabilite", one.reachability(),
                "engagement", one.commitment(),
                "confirme", one.isConfirmed());
    }

    /** ECO-75: the contacts that were made; times by half-hours. */
    static byte[] back(MysterySheet sheet, List<MysteryContactRow> contacts) {
        Map<String, Object> file =
                head(
                        ExchangeWords.BACK,
                        fields(
                                "identifiant", sheet.survey().reference(),
                                "titre", sheet.survey().terms().title()));
        file.put(
                "contacts",
                contacts.stream()
                        .filter(MysteryContactRow::isMade)
                        .map(
                                row ->
                                        told(
                                                row.code(),
                                                row.entry().orElseThrow().rounded(),
                                                sheet.grid()))
                        .toList());
        return bytes(file);
    }

    private static Map<String, Object> told(String code, MysteryEntry entry, ScoringGrid grid) {
        Map<String, Object> told = fields("code", code);
        entry.madeOn().ifPresent(day -> told.put("jour", day.toString()));
        entry.madeAt().ifPresent(time -> told.put("heure", time.toString()));
        entry.outcome().ifPresent(one -> told.put("issue", ExchangeWords.OUTCOMES.get(one)));
        entry.rings().ifPresent(count -> told.put("sonneries", count));
        entry.seconds().ifPresent(count -> told.put("attente_secondes", count));
        entry.acknowledgedOn().ifPresent(day -> told.put("accuse_le", day.toString()));
        entry.answeredOn().ifPresent(day -> told.put("repondu_le", day.toString()));
        List<Object> marks = new ArrayList<>();
        for (MysteryCriterionRow one : grid.criteria()) {
            int mark = entry.marks().getOrDefault(one.code(), ScoringGrid.NOT_APPLICABLE);
            marks.add(
                    mark == ScoringGrid.NOT_APPLICABLE
                            ? fields("critere", one.code(), "sans_objet", true)
                            : fields("critere", one.code(), "note", mark));
        }
        told.put("notes", marks);
        if (!entry.remark().isEmpty()) {
            told.put("remarque", entry.remark());
        }
        if (entry.nobodyNamed()) {
            told.put("aucun_agent_nomme", true);
        }
        return told;
    }

    private static Map<String, Object> head(String kind, Map<String, Object> survey) {
        return fields(
                "format",
                ExchangeFile.FORMAT,
                "version",
                ExchangeFile.VERSION,
                "nature",
                kind,
                "enquete",
                survey);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static byte[] bytes(Map<String, Object> file) {
        StringBuilder text = new StringBuilder();
        write(file, "", text);
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Object one, String indent, StringBuilder text) {
        String deeper = indent + "  ";
        if (one instanceof Map<?, ?> map) {
            String between = "{\n";
            for (Map.Entry<?, ?> field : map.entrySet()) {
                text.append(between).append(deeper);
                quoted(field.getKey().toString(), text);
                text.append(": ");
                write(field.getValue(), deeper, text);
                between = ",\n";
            }
            text.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
        } else if (one instanceof List<?> list) {
            String between = "[\n";
            for (Object item : list) {
                text.append(between).append(deeper);
                write(item, deeper, text);
                between = ",\n";
            }
            text.append(list.isEmpty() ? "[]" : "\n" + indent + "]");
        } else if (one instanceof String words) {
            quoted(words, text);
        } else {
            text.append(one);
        }
    }

    private static void quoted(String words, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (c <= LAST_CONTROL || c == '\u007f' || c == '\u0085') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
