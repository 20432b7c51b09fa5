package fr.prefecture.clu.quality;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a framework as a file: the same framework, the same bytes. */
final class FrameworkWriting {

    private static final String STEP = "  ";

    private final boolean json;
    private final StringBuilder out = new StringBuilder();

    private FrameworkWriting(FrameworkFormat format) {
        json = format == FrameworkFormat.JSON;
    }

    static byte[] bytes(FrameworkText text, FrameworkFormat format) {
        FrameworkWriting writing = new FrameworkWriting(format);
        if (writing.json) {
            writing.json(framework(text), "");
            writing.out.append('\n');
        } else {
            writing.fields(framework(text), "", "");
        }
        return writing.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    // --- what is written

    private static Map<String, Object> framework(FrameworkText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", BigDecimal.ONE);
        fields.put("code", text.code());
        fields.put("nom", text.name());
        fields.put("versions", text.editions().stream().map(FrameworkWriting::edition).toList());
        return fields;
    }

    private static Map<String, Object> edition(FrameworkText.Edition one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", one.code());
        fields.put("titre", one.title());
        one.publishedOn().ifPresent(day -> fields.put("publication", day.toString()));
        fields.put("debut", one.validFrom().toString());
        one.validUntil().ifPresent(day -> fields.put("fin", day.toString()));
        one.replaces().ifPresent(other -> fields.put("remplace", other));
        fields.put("source", one.source());
        fields.put("statut", FrameworkWords.status(one.status()));
        list(fields, "indicateurs", one.indicators().stream().map(FrameworkWriting::measure));
        list(fields, "objectifs", one.targets().stream().map(FrameworkWriting::aim));
        list(fields, "modules", one.modules().stream().map(FrameworkWriting::module));
        return fields;
    }

    private static Map<String, Object> measure(FrameworkText.Measure one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", one.code());
        fields.put("nom", one.name());
        fields.put("unite", FrameworkWords.unit(one.unit()));
        return fields;
    }

    private static Map<String, Object> aim(FrameworkText.Aim one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("indicateur", one.indicator());
        fields.put("operateur", FrameworkWords.operator(one.operator()));
        fields.put("seuil", one.threshold());
        fields.put("unite", FrameworkWords.unit(one.unit()));
        fields.put("debut", one.validFrom().toString());
        one.validUntil().ifPresent(day -> fields.put("fin", day.toString()));
        fields.put("source", one.source());
        fields.put("statut", FrameworkWords.status(one.status()));
        return fields;
    }

    private static Map<String, Object> module(FrameworkText.Module one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", one.code());
        fields.put("nom", one.name());
        fields.put("obligatoire", one.compulsory() ? "oui" : "non");
        fields.put("source", one.source());
        fields.put("statut", FrameworkWords.status(one.status()));
        list(fields, "engagements", one.commitments().stream().map(FrameworkWriting::promise));
        return fields;
    }

    private static Map<String, Object> promise(FrameworkText.Promise one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", one.code());
        fields.put("texte", one.wording());
        fields.put("source", one.source());
        fields.put("statut", FrameworkWords.status(one.status()));
        list(fields, "indicateurs", one.measuredBy().stream());
        list(fields, "correspondances", one.links().stream().map(FrameworkWriting::link));
        list(fields, "sous-engagements", one.parts().stream().map(FrameworkWriting::promise));
        return fields;
    }

    private static Map<String, Object> link(FrameworkText.Link one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("engagement", one.reference());
        fields.put("source", one.source());
        fields.put("statut", FrameworkWords.status(one.status()));
        return fields;
    }

    private static void list(Map<String, Object> fields, String name, Stream<?> items) {
        List<?> all = items.toList();
        if (!all.isEmpty()) {
            fields.put(name, all);
        }
    }

    // --- how it is written

    /**
     * @param first what stands before the first field
     */
    private void fields(Map<?, ?> fields, String first, String indent) {
        String before = first;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            out.append(before).append(field.getKey()).append(':');
            before = indent;
            if (field.getValue() instanceof List<?> items) {
                out.append('\n');
                for (Object item : items) {
                    item(item, indent + STEP);
                }
            } else {
                out.append(' ').append(scalar(field.getValue())).append('\n');
            }
        }
    }

    private void item(Object item, String indent) {
        if (item instanceof Map<?, ?> parts) {
            fields(parts, indent + "- ", indent + STEP);
        } else {
            out.append(indent).append("- ").append(scalar(item)).append('\n');
        }
    }

    private void json(Object value, String indent) {
        if (value instanceof Map<?, ?> fields) {
            String before = "{\n";
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                out.append(before).append(indent).append(STEP);
                out.append('"').append(field.getKey()).append("\": ");
                json(field.getValue(), indent + STEP);
                before = ",\n";
            }
            out.append('\n').append(indent).append('}');
        } else if (value instanceof List<?> items) {
            String before = "[\n";
            for (Object item : items) {
                out.append(before).append(indent).append(STEP);
                json(item, indent + STEP);
                before = ",\n";
            }
            out.append('\n').append(indent).append(']');
        } else {
            out.append(scalar(value));
        }
    }

    /** In JSON's way, which YAML reads. */
    private static String scalar(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' '
                    || c == '\u007F'
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
