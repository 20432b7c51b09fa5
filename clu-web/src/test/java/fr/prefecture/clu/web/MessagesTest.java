package fr.prefecture.clu.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.Roles;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.convert.EnumConverter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every French word of the screens is in one file; every key of it is used, and exists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {

    private static final Path FILE =
            Path.of("src/main/resources/fr/prefecture/clu/web/messages.properties");
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("src/main/java"),
                    Path.of("../clu-batch/src/main/java"),
                    Path.of("../clu-ejb/src/main/java"));

    /** What Faces says by itself, and we say in our own words. */
    private static final Set<String> OF_FACES =
            Set.of(
                    UISelectMany.INVALID_MESSAGE_ID,
                    UISelectOne.INVALID_MESSAGE_ID,
                    EnumConverter.ENUM_ID);

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\bmsg\\['([^']+)']");
    private static final Pattern SENTENCE_OF_FEATURE =
            Pattern.compile(
                    "([a-z]+(?:\\.[a-z]+(?=\\.(?:import\\.|menu$)))?)(\\.(?:import\\.(?:[a-z]+\\.)?)?)([A-Za-z]+)");
    private static final Pattern FORM =
            Pattern.compile("(?:\\bform|>\\(\\))\\s*\\.of\\(\\s*(\\w+)\\.class,\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** A literal that can be nothing but a key: what these take first. */
    private static final Pattern KEY_IN_CODE =
            Pattern.compile(
                    "\\b(?:RuleBroken|Message\\.of|Texts\\.of|Texts\\.count)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    /** Attributes that people read or hear. */
    private static final Set<String> SAID =
            Set.of(
                    "alt",
                    "aria-description",
                    "aria-label",
                    "aria-roledescription",
                    "aria-valuetext",
                    "caption",
                    "footerText",
                    "headerText",
                    "heading",
                    "help",
                    "label",
                    "missing",
                    "note",
                    "placeholder",
                    "requiredMessage",
                    "summary",
                    "text",
                    "title",
                    "unit",
                    "validatorMessage");

    private static final String HTML = "http://www.w3.org/1999/xhtml";

    /** Components whose {@code value} people read. */
    private static final Set<String> SPEAKING =
            Set.of("button", "commandButton", "commandLink", "link", "outputLabel", "outputText");

    /** What every list has a text for. */
    private static final List<String> OF_A_LIST =
            List.of(".caption", ".filter", ".count", ".none", ".none.next", ".none.found");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern STRING_IN_EXPRESSION = Pattern.compile("'([^']*)'");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "(?:\\b(?:eq|ne)\\b|[=!]=)\\s*'[^']*'|'[^']*'\\s*(?:\\b(?:eq|ne)\\b|[=!]=)");

    private final Map<String, String> texts = texts();
    private final Map<String, String> code = sources();
    private final Map<String, Document> pages = pages();
    private final Map<String, Set<String>> enums = enums();

    @Test
    void every_key_is_used() {
        Set<String> unused = new TreeSet<>(texts.keySet());
        unused.removeAll(keysInPages());
        unused.removeAll(keysOfEnums());
        keysOfForms().forEach(key -> unused.removeAll(List.of(key, key + ".help", key + ".none")));
        unused.removeAll(OF_FACES);
        Set<String> literals = literals();
        unused.removeAll(literals);
        unused.removeIf(key -> isPutTogether(key, literals));
        assertThat(unused).isEmpty();
    }

    /**
     * {@code "switchboard.days." + field}, or {@code feature + ".import.column." + column}: all
     * parts are somewhere.
     */
    private boolean isPutTogether(String key, Set<String> literals) {
        Matcher ofFeature = SENTENCE_OF_FEATURE.matcher(key);
        if (ofFeature.matches() && literals.contains(ofFeature.group(1))) {
            String end = ofFeature.group(3);
            return literals.contains(ofFeature.group(2) + end)
                    || literals.contains(ofFeature.group(2)) && literals.contains(end);
        }
        if (OF_A_LIST.stream()
                .filter(key::endsWith)
                .anyMatch(
                        end -> literals.contains(key.substring(0, key.length() - end.length())))) {
            return true;
        }
        int dot = key.lastIndexOf('.') + 1;
        String last = key.substring(dot);
        return literals.contains(key.substring(0, dot))
                && (literals.contains(last)
                        || last.matches("\\d+")
                        || enums.values().stream().anyMatch(values -> values.contains(last)));
    }

    @Test
    void every_key_that_is_used_exists() {
        Set<String> missing = keysInPages();
        code.values().stream()
                .flatMap(text -> KEY_IN_CODE.matcher(text).results())
                .filter(call -> call.group(2) == null)
                .map(call -> call.group(1))
                .forEach(missing::add);
        missing.addAll(keysOfForms());
        missing.removeAll(texts.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void an_enum_that_has_words_has_one_for_each_of_its_values() {
        Set<String> missing = new TreeSet<>();
        enums.forEach(
                (name, values) -> {
                    if (texts.keySet().stream().anyMatch(key -> key.startsWith(name + "."))) {
                        values.forEach(value -> missing.add(name + "." + value));
                    }
                });
        missing.removeAll(texts.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void no_page_holds_a_bare_word() {
        List<String> words = new ArrayList<>();
        pages.forEach(
                (page, document) ->
                        visit(
                                document,
                                (node, text) -> {
                                    if (isWord(text)) {
                                        words.add(page + ": " + text.strip());
                                    }
                                }));
        assertThat(words).isEmpty();
    }

    private static boolean isWord(String text) {
        return LETTER.matcher(EXPRESSION.matcher(text).replaceAll("")).find()
                || EXPRESSION
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(expression -> KEY_IN_PAGE.matcher(expression).replaceAll(""))
                        .map(expression -> COMPARED.matcher(expression).replaceAll(""))
                        .flatMap(expression -> STRING_IN_EXPRESSION.matcher(expression).results())
                        .anyMatch(string -> LETTER.matcher(string.group(1)).find());
    }

    @Test
    void no_code_holds_a_french_word_with_an_accent() {
        Pattern accent = Pattern.compile("[À-ÖØ-öø-ÿœŒ]");
        List<String> words = new ArrayList<>();
        code.forEach(
                (file, text) -> {
                    if (file.contains("/clu/web/") && !file.endsWith("/French.java")) {
                        LITERAL.matcher(text)
                                .results()
                                .map(literal -> literal.group(1))
                                .filter(literal -> accent.matcher(literal).find())
                                .forEach(literal -> words.add(file + ": " + literal));
                    }
                });
        assertThat(words).isEmpty();
    }

    @Test
    void keys_are_sorted_by_feature() {
        List<String> keys =
                lines().stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void texts_are_written_as_they_are_read() {
        assertThat(lines())
                .allSatisfy(line -> assertThat(line).doesNotContain("\\u", "\uFFFD", "\t"))
                .noneSatisfy(line -> assertThat(line).endsWith("\\"));
    }

    @Test
    void spaces_and_signs_are_those_of_french_typography() {
        Map<String, String> rules =
                Map.of(
                        "a narrow no-break space stands before ; : ! ? and %",
                        "(?<![\\u202F;:!?%/(])[;:!?%](?!//)",
                        "a no-break space stands after «",
                        "«(?![\\u00A0\\u202F])",
                        "a no-break space stands before »",
                        "(?<![\\u00A0\\u202F])»",
                        "an apostrophe is curved",
                        "'",
                        "quotation marks are « »",
                        "[\"“”]",
                        "an ellipsis is one sign",
                        "\\.\\.\\.",
                        "one space is enough",
                        " {2}|^ | $");
        List<String> faults = new ArrayList<>();
        rules.forEach(
                (rule, fault) ->
                        texts.forEach(
                                (key, text) -> {
                                    if (Pattern.compile(fault).matcher(text).find()) {
                                        faults.add(key + "=" + text + " → " + rule);
                                    }
                                }));
        assertThat(faults).isEmpty();
    }

    // --- what is there

    private Set<String> keysInPages() {
        Set<String> keys = new TreeSet<>();
        pages.values()
                .forEach(
                        document ->
                                everyText(document)
                                        .forEach(
                                                text ->
                                                        KEY_IN_PAGE
                                                                .matcher(text)
                                                                .results()
                                                                .forEach(
                                                                        key ->
                                                                                keys.add(
                                                                                        key.group(
                                                                                                1)))));
        return keys;
    }

    /** The labels of the fields of forms: one for each component of the record. */
    private Set<String> keysOfForms() {
        Set<String> keys = new TreeSet<>();
        code.values()
                .forEach(
                        text ->
                                FORM.matcher(text)
                                        .results()
                                        .forEach(
                                                form ->
                                                        components(text, form.group(1))
                                                                .forEach(
                                                                        name ->
                                                                                keys.add(
                                                                                        form.group(
                                                                                                        2)
                                                                                                + "."
                                                                                                + name))));
        return keys;
    }

    private static List<String> components(String source, String record) {
        try {
            return names(Class.forName(name(source, record))).toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the core, or one of the page's own. */
    private static String name(String source, String record) {
        if (source.contains(" record " + record + "(")) {
            return first(source, "package (\\S+);")
                    + "."
                    + first(source, "public class (\\w+)")
                    + "$"
                    + record;
        }
        return first(source, "import (\\S+\\." + record + ");");
    }

    private static String first(String source, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(source);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** A record that another one holds has its fields in the same form. */
    private static Stream<String> names(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(
                        one ->
                                one.getAccessor().isAnnotationPresent(Valid.class)
                                        ? names(one.getType())
                                        : Stream.of(one.getName()));
    }

    private Set<String> keysOfEnums() {
        Set<String> keys = new TreeSet<>();
        enums.forEach((name, values) -> values.forEach(value -> keys.add(name + "." + value)));
        return keys;
    }

    private Set<String> literals() {
        return code.values().stream()
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(literal -> literal.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** Enums by simple name, those of one name together; the roles count as one. */
    private static Map<String, Set<String>> enums() {
        Map<String, Set<String>> enums = new TreeMap<>();
        enums.put("Roles", new TreeSet<>(Roles.GRANTABLE));
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.prefecture.clu")) {
            if (type.isEnum()) {
                for (JavaField field : type.getFields()) {
                    if (field.getModifiers().contains(JavaModifier.ENUM)) {
                        enums.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                                .add(field.getName());
                    }
                }
            }
        }
        return enums;
    }

    private static Map<String, String> texts() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        SOURCES.forEach(
                root ->
                        files(root, ".java")
                                .forEach(file -> sources.put(slashed(file), read(file))));
        return sources;
    }

    private static Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        files(WEBAPP, ".xhtml").forEach(file -> pages.put(slashed(file), parse(file)));
        return pages;
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static List<Path> files(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(Path file) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setIgnoringComments(true);
        try {
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** Hands over what people read: text, and the attributes that speak. */
    private static void visit(Node node, BiConsumer<Node, String> reader) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            reader.accept(node, node.getNodeValue());
        }
        attributes(node).stream()
                .filter(attribute -> isSaid(node, attribute))
                .forEach(attribute -> reader.accept(attribute, attribute.getValue()));
        children(node).forEach(child -> visit(child, reader));
    }

    private static boolean isSaid(Node element, Attr attribute) {
        String name = attribute.getLocalName();
        boolean parameter = element.getLocalName().equals("param");
        return SAID.contains(name)
                || name.equals("value")
                        && (parameter && isTitle(element)
                                || !HTML.equals(element.getNamespaceURI())
                                        && SPEAKING.contains(element.getLocalName()));
    }

    private static boolean isTitle(Node parameter) {
        Node name = parameter.getAttributes().getNamedItem("name");
        return name != null && name.getNodeValue().matches(".*([Tt]itle|[Ss]ection)");
    }

    private static List<String> everyText(Node node) {
        List<String> all = new ArrayList<>();
        if (node.getNodeValue() != null) {
            all.add(node.getNodeValue());
        }
        attributes(node).forEach(attribute -> all.add(attribute.getValue()));
        children(node).forEach(child -> all.addAll(everyText(child)));
        return all;
    }

    private static List<Attr> attributes(Node node) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            attributes.add((Attr) node.getAttributes().item(i));
        }
        return attributes;
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        NodeList all = node.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            children.add(all.item(i));
        }
        return children;
    }
}
