package fr.prefecture.clu.listening;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import fr.prefecture.clu.shared.LineNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The file that two préfectures exchange, as JSON, against its schema. Its reader knows the lines,
 * and reads no more than JSON.
 */
final class ExchangeFile {

    static final int MOST = 10_000_000;
    static final String FORMAT = "clu-enquete-mystere";
    static final int VERSION = 1;

    private static final int DEEPEST = 12;
    private static final int MOST_FAULTS = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SCHEMA = schema();

    private ExchangeFile() {}

    /** The schema that a file must keep to, as JSON. */
    static String schema() {
        try (InputStream in =
                ExchangeFile.class.getResourceAsStream("echange-mystere.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExchangeReading read(byte[] content) {
        if (content.length >= MOST) {
            return refused(0, "tooLarge", MOST / 1_000_000);
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString();
        } catch (CharacterCodingException e) {
            return refused(0, "notUtf8");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return refused(0, "empty");
        }
        return text.stripLeading().startsWith("{") ? read(plain(text)) : refused(1, "notJson");
    }

    private static ExchangeReading read(String text) {
        try {
            Optional<ExchangeFault> beyond = beyondJson(text);
            if (beyond.isPresent()) {
                return ExchangeReading.refused(List.of(beyond.get()));
            }
            return read(yaml().compose(new StringReader(text)));
        } catch (ReaderException e) {
            return refused(LineNumber.of(text, e.getPosition()), "control");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            boolean endless =
                    e.getProblem() != null && e.getProblem().contains("end of stream")
                            || mark.getLine() >= text.stripTrailing().lines().count() - 1;
            return refused(mark.getLine() + 1, endless ? "truncated" : "syntax");
        } catch (YAMLException e) {
            return refused(0, "deep", DEEPEST);
        } catch (NumberFormatException e) {
            return refused(LineNumber.ofBrokenEscape(text), "syntax");
        }
    }

    /** JSON may be indented by tabs, and mark a slash, which the reader of lines does not know. */
    private static String plain(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            char next = i + 1 < json.length() ? json.charAt(i + 1) : ' ';
            if (c == '\\' && next != '/') {
                plain.append(c);
                if (i + 1 < json.length()) {
                    plain.append(next);
                    i++;
                }
            } else if (c != '\\') {
                plain.append(c == '\t' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private static ExchangeReading read(Node root) {
        List<ExchangeFault> faults = new ArrayList<>();
        ExchangePiece piece = piece(root, faults);
        if (!faults.isEmpty()) {
            return ExchangeReading.refused(faults);
        }
        if (!piece.text("format").equals(FORMAT)) {
            return refused(piece.part("format").line(), "format", FORMAT);
        }
        String version = piece.text("version");
        if (!version.equals(String.valueOf(VERSION))) {
            return refused(piece.part("version").line(), "version", version, VERSION);
        }
        faults.addAll(againstSchema(root, piece));
        return faults.isEmpty() ? ExchangeWords.understand(piece) : ExchangeReading.refused(faults);
    }

    /**
     * What leads elsewhere in the file, names a type, is written without quotes, or nests too deep.
     * It stops at the first, since the time that the reader takes grows with the square of the
     * depth.
     */
    private static Optional<ExchangeFault> beyondJson(String text) {
        int depth = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                int line = event.getStartMark().getLine() + 1;
                return Optional.of(ExchangeFault.at(line, "deep", DEEPEST));
            }
            boolean beyond =
                    event instanceof AliasEvent
                            || event instanceof NodeEvent named && named.getAnchor() != null
                            || event instanceof ScalarEvent scalar && scalar.getTag() != null
                            || event instanceof MappingStartEvent map && !map.isFlow()
                            || event instanceof SequenceStartEvent list && !list.isFlow();
            if (beyond) {
                return Optional.of(ExchangeFault.at(event.getStartMark().getLine() + 1, "notJson"));
            }
        }
        return Optional.empty();
    }

    private static ExchangePiece piece(Node node, List<ExchangeFault> faults) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof SequenceNode sequence) {
            return ExchangePiece.of(
                    line, sequence.getValue().stream().map(one -> piece(one, faults)).toList());
        }
        if (node instanceof MappingNode mapping) {
            Map<String, ExchangePiece> fields = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                int at = tuple.getKeyNode().getStartMark().getLine() + 1;
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                if (fields.containsKey(name)) {
                    faults.add(ExchangeFault.at(at, "fieldTwice", name));
                }
                fields.put(name, piece(tuple.getValueNode(), faults));
            }
            return ExchangePiece.of(line, fields);
        }
        return ExchangePiece.of(line, ((ScalarNode) node).getValue());
    }

    private static List<ExchangeFault> againstSchema(Node root, ExchangePiece piece) {
        return new ValidatorFactory()
                        .withJsonNodeFactory(new SnakeYamlNode.Factory(yaml()))
                        .withMessageProvider(
                                (key, details) ->
                                        Arrays.stream(details)
                                                .map(String::valueOf)
                                                .collect(Collectors.joining("\n")))
                        .validate((Object) yaml().compose(new StringReader(SCHEMA)), root)
                        .getErrors()
                        .stream()
                        .map(error -> fault(error, piece))
                        .distinct()
                        .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                        .limit(MOST_FAULTS)
                        .toList();
    }

    private static ExchangeFault fault(Error error, ExchangePiece root) {
        String pointer = error.getInstanceLocation();
        ExchangePiece piece = root.nearest(pointer);
        String name = name(pointer);
        String[] details = error.getError().split("\n", 2);
        String last = details[details.length - 1].replaceAll("[\\[\\]\"]", "");
        // the only schema that always fails is that of fields that nobody knows
        String keyword = Optional.ofNullable(error.getKeyword()).orElse("additionalProperties");
        int line = piece.line();
        return switch (keyword) {
            case "required" ->
                    ExchangeFault.at(
                            line, "missing", details[0].replaceAll("[\\[\\]\"]", ""), name);
            case "additionalProperties" -> ExchangeFault.at(line, "unknownField", name);
            case "enum" -> ExchangeFault.at(line, "choice", name, piece.text(), last);
            case "maxLength" -> ExchangeFault.at(line, "long", name, last);
            case "maxItems" -> ExchangeFault.at(line, "many", name, last);
            case "minItems" -> ExchangeFault.at(line, "none", name);
            case "minimum", "maximum" -> ExchangeFault.at(line, "number", name, piece.text());
            default -> ExchangeFault.at(line, "form", name, piece.text());
        };
    }

    /** The last field on the way to it. */
    private static String name(String pointer) {
        String name = "";
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty() && !step.matches("\\d+")) {
                name = step;
            }
        }
        return name.isEmpty() ? "fichier" : name;
    }

    private static ExchangeReading refused(int line, String key, Object... arguments) {
        return ExchangeReading.refused(List.of(ExchangeFault.at(line, key, arguments)));
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setAllowDuplicateKeys(false);
        limits.setMaxAliasesForCollections(0);
        DumperOptions none = new DumperOptions();
        return new Yaml(
                new SafeConstructor(limits), new Representer(none), none, limits, new JsonWords());
    }

    /** A number, true, false and null are what JSON says that they are; all else is a text. */
    private static final class JsonWords extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]{0,8})"), "-0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"),
                    "-0123456789");
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.NULL, Pattern.compile("null"), "n");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
        }
    }
}
