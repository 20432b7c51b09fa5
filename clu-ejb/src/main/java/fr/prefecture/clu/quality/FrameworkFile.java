package fr.prefecture.clu.quality;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import fr.prefecture.clu.shared.LineNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
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
 * A framework as YAML or JSON. No more of YAML is read than JSON could say: no reference, no type
 * of a language, and a word is a word.
 */
final class FrameworkFile {

    static final int MOST = 10_000_000;

    private static final int FORMAT = 1;
    private static final int DEEPEST = 30;
    private static final int MOST_FAULTS = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SCHEMA = schema();

    private FrameworkFile() {}

    /** The schema that a file must keep to, as JSON. */
    static String schema() {
        try (InputStream in = FrameworkFile.class.getResourceAsStream("referentiel.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FrameworkReading read(byte[] content) {
        if (content.length >= MOST) {
            return refused(0, "tooLarge", MOST / 1_000_000);
        }
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        Optional<FrameworkFault> notUtf8 = decode(content, text);
        return notUtf8.map(List::of)
                .map(FrameworkReading::refused)
                .orElseGet(() -> read(text.toString()));
    }

    private static Optional<FrameworkFault> decode(byte[] content, CharBuffer text) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (!result.isError()) {
            return Optional.empty();
        }
        int line = 1;
        for (int i = 0; i < bytes.position(); i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return Optional.of(FrameworkFault.at(line, "notUtf8"));
    }

    private static FrameworkReading read(String content) {
        String text =
                !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK
                        ? content.substring(1)
                        : content;
        if (text.isBlank()) {
            return refused(0, "empty");
        }
        if (text.stripLeading().startsWith("{")) {
            text = asYaml(text);
        }
        try {
            Optional<FrameworkFault> beyond = beyondJson(text);
            if (beyond.isPresent()) {
                return FrameworkReading.refused(List.of(beyond.get()));
            }
            Node root = yaml().compose(new StringReader(text));
            return root == null ? refused(0, "empty") : read(root);
        } catch (ReaderException e) {
            return refused(LineNumber.of(text, e.getPosition()), "control");
        } catch (MarkedYAMLException e) {
            Mark mark =
                    e.getContextMark() != null && (e.getProblemMark() == null || isEndless(e))
                            ? e.getContextMark()
                            : e.getProblemMark();
            return refused(mark.getLine() + 1, "syntax", mark.getColumn() + 1);
        } catch (YAMLException e) {
            return refused(0, "deep", DEEPEST);
        } catch (NumberFormatException e) {
            return refused(LineNumber.ofBrokenEscape(text), "escape");
        }
    }

    /** What was opened is not closed: where it was opened says more than where the file ends. */
    private static boolean isEndless(MarkedYAMLException e) {
        return e.getProblem() != null && e.getProblem().contains("end of stream");
    }

    /** JSON may be indented by tabs, and mark a slash, which the reader of YAML does not know. */
    private static String asYaml(String json) {
        StringBuilder yaml = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            char next = i + 1 < json.length() ? json.charAt(i + 1) : ' ';
            if (c == '\\' && next != '/') {
                yaml.append(c).append(next);
                i++;
            } else if (c != '\\') {
                yaml.append(c == '\t' ? ' ' : c);
            }
        }
        return yaml.toString();
    }

    private static FrameworkReading read(Node root) {
        List<FrameworkFault> faults = new ArrayList<>();
        FrameworkPiece piece = piece(root, faults);
        if (!faults.isEmpty()) {
            return FrameworkReading.refused(faults);
        }
        String format = piece.text("format");
        if (!format.isEmpty() && !format.equals(String.valueOf(FORMAT))) {
            return refused(piece.line("format"), "format", format, FORMAT);
        }
        faults.addAll(againstSchema(root, piece));
        return faults.isEmpty()
                ? FrameworkChecks.understand(piece)
                : FrameworkReading.refused(faults);
    }

    /**
     * What leads elsewhere in the file, names a type, or nests too deep: none is needed, and all do
     * harm. It stops at the first, since the time that the reader takes grows with the square of
     * the depth.
     */
    private static Optional<FrameworkFault> beyondJson(String text) {
        int depth = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            int line = event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                return Optional.of(FrameworkFault.at(line, "deep", DEEPEST));
            }
            if (event instanceof AliasEvent
                    || event instanceof NodeEvent named && named.getAnchor() != null) {
                return Optional.of(FrameworkFault.at(line, "alias"));
            }
            boolean typed =
                    event instanceof ScalarEvent scalar && scalar.getTag() != null
                            || event instanceof CollectionStartEvent start
                                    && start.getTag() != null;
            if (typed) {
                return Optional.of(FrameworkFault.at(line, "tag"));
            }
        }
        return Optional.empty();
    }

    private static FrameworkPiece piece(Node node, List<FrameworkFault> faults) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof SequenceNode sequence) {
            return FrameworkPiece.of(
                    line, sequence.getValue().stream().map(one -> piece(one, faults)).toList());
        }
        if (node instanceof MappingNode mapping) {
            Map<String, FrameworkPiece> fields = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                int at = tuple.getKeyNode().getStartMark().getLine() + 1;
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    faults.add(FrameworkFault.at(at, "syntax", 1));
                    continue;
                }
                String name = key.getValue();
                if (fields.containsKey(name)) {
                    faults.add(FrameworkFault.at(at, "fieldTwice", name));
                }
                fields.put(name, piece(tuple.getValueNode(), faults));
            }
            return FrameworkPiece.of(line, fields);
        }
        return FrameworkPiece.of(line, ((ScalarNode) node).getValue());
    }

    private static List<FrameworkFault> againstSchema(Node root, FrameworkPiece piece) {
        return new ValidatorFactory()
                        .withJsonNodeFactory(new SnakeYamlNode.Factory(yaml()))
                        .withMessageProvider((key, details) -> details(details))
                        .validate((Object) yaml().compose(new StringReader(SCHEMA)), root)
                        .getErrors()
                        .stream()
                        .map(error -> fault(error, piece))
                        .distinct()
                        .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                        .limit(MOST_FAULTS)
                        .toList();
    }

    private static String details(Object... details) {
        return Arrays.stream(details).map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static FrameworkFault fault(Error error, FrameworkPiece root) {
        String pointer = error.getInstanceLocation();
        FrameworkPiece piece = root.nearest(pointer);
        String name = name(pointer);
        String[] details = error.getError().split("\n", 2);
        String first = details[0];
        String last = details[details.length - 1];
        // the only schema that always fails is that of fields that nobody knows
        String keyword = Optional.ofNullable(error.getKeyword()).orElse("additionalProperties");
        return switch (keyword) {
            case "required" ->
                    FrameworkFault.at(
                            piece.line(), "missing", first.replaceAll("[\\[\\]\"]", ""), name);
            case "additionalProperties" -> FrameworkFault.at(piece.line(), "unknownField", name);
            case "type" -> FrameworkFault.at(piece.line(), wanted(last), name);
            case "enum" ->
                    FrameworkFault.at(
                            piece.line(),
                            "choice",
                            name,
                            piece.text(),
                            last.replaceAll("[\\[\\]\"]", ""));
            case "maxLength" -> FrameworkFault.at(piece.line(), "long", name, last);
            case "maxItems" -> FrameworkFault.at(piece.line(), "many", name, last);
            case "minItems" -> FrameworkFault.at(piece.line(), "none", name);
            case "minimum", "maximum" ->
                    FrameworkFault.at(piece.line(), "number", name, piece.text());
            case "pattern" ->
                    piece.text().isBlank()
                            ? FrameworkFault.at(piece.line(), "blank", name)
                            : FrameworkFault.at(piece.line(), form(name), name, piece.text());
            default -> FrameworkFault.at(piece.line(), "other", name);
        };
    }

    private static String wanted(String types) {
        if (types.contains("object")) {
            return "typeObject";
        }
        if (types.contains("array")) {
            return "typeArray";
        }
        return types.contains("number") || types.contains("integer") ? "typeNumber" : "typeString";
    }

    /** How what stands there is to be written. */
    private static String form(String field) {
        return switch (field) {
            case "debut", "fin", "publication" -> "formDate";
            case "remplace" -> "formReplaces";
            case "engagement" -> "formReference";
            case "indicateur", "indicateurs" -> "formIndicator";
            default -> "formCode";
        };
    }

    /** The last field on the way to it. */
    private static String name(String pointer) {
        String name = "";
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty() && !step.matches("\\d+")) {
                name = step.replace("~1", "/").replace("~0", "~");
            }
        }
        return name.isEmpty() ? "référentiel" : name;
    }

    private static FrameworkReading refused(int line, String key, Object... arguments) {
        return FrameworkReading.refused(List.of(FrameworkFault.at(line, key, arguments)));
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

        private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
        private static final Pattern DECIMAL =
                Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.INT, INTEGER, "-0123456789");
            addImplicitResolver(Tag.FLOAT, DECIMAL, "-0123456789");
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.NULL, Pattern.compile("null"), "n");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
        }
    }
}
