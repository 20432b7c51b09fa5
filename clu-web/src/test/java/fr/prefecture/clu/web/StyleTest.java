package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What our styles and scripts owe to the rules of accessibility, whatever page they come to: A2
 * (contrast), A22 (nothing by hovering alone), A24 (calm, both orientations), A25 (keys), A26
 * (order and text without style), A29 (a text colour and its ground).
 */
class StyleTest {

    private static final Path RESOURCES = Path.of("src/main/webapp/resources");
    private static final Pattern TOKEN = Pattern.compile("var\\(--clu-([a-z0-9-]+)\\)");

    /** Colours of text that may stand on the ground of whatever is around it. */
    private static final List<String> ON_ANY_GROUND =
            List.of("texte", "texte-2", "action", "survol", "succes", "alerte", "erreur", "info");

    /** The grounds that whole parts of pages have. */
    private static final List<String> GROUNDS = List.of("fond", "fond-2");

    /** Bars and veils: no letter ever stands in them. */
    private static final Pattern WITHOUT_TEXT =
            Pattern.compile("::(backdrop|-(webkit|moz)-progress-[a-z]+)$");

    private static final double OF_TEXT = 4.5;
    private static final double OF_SIGNS = 3;

    /**
     * One rule of a style sheet.
     *
     * @param within the conditions around it, such as {@code @media print}
     */
    record Rule(List<String> within, String selector, Map<String, String> says) {

        String ground() {
            return says.getOrDefault("background-color", says.getOrDefault("background", ""));
        }

        boolean hasGround() {
            return !Set.of("", "none", "transparent", "inherit", "0", "currentColor")
                    .contains(ground());
        }

        @Override
        public String toString() {
            return String.join(" ", within) + " " + selector;
        }
    }

    @Test
    void every_style_sheet_is_understood_to_its_end() {
        assertThat(rules()).hasSizeGreaterThan(700);
        assertThat(read("a { color: red } @media print { b, i { margin: 0; padding: 1px } }"))
                .containsExactly(
                        new Rule(List.of(), "a", Map.of("color", "red")),
                        new Rule(
                                List.of("@media print"),
                                "b, i",
                                Map.of("margin", "0", "padding", "1px")));
    }

    /** A29, by the letter for grounds. */
    @Test
    void who_gives_a_ground_gives_the_colour_of_its_text() {
        assertThat(
                        rules().stream()
                                .filter(Rule::hasGround)
                                .filter(rule -> !WITHOUT_TEXT.matcher(rule.selector()).find())
                                .filter(rule -> !rule.says().containsKey("color")))
                .isEmpty();
    }

    /** A29: a colour without a ground of its own is one that every ground of a page bears. */
    @Test
    void who_gives_a_colour_gives_its_ground_or_one_that_every_ground_bears() {
        assertThat(
                        rules().stream()
                                .filter(rule -> rule.says().containsKey("color"))
                                .filter(rule -> !rule.hasGround())
                                .filter(rule -> !rule.selector().endsWith("::before"))
                                .filter(rule -> !rule.says().get("color").equals("inherit"))
                                .filter(rule -> !isForcedColours(rule))
                                .filter(
                                        rule ->
                                                !ON_ANY_GROUND.contains(
                                                        token(rule.says().get("color")))))
                .isEmpty();
        assertThat(
                        rules().stream()
                                .filter(rule -> rule.selector().equals("body"))
                                .filter(
                                        rule ->
                                                rule.hasGround()
                                                        && rule.says().containsKey("color")))
                .as("what everything else stands on")
                .isNotEmpty();
    }

    /** A2: the pairs that the rules make, and the colours that stand anywhere, in each theme. */
    @ParameterizedTest
    @ValueSource(strings = {"clair", "sombre", "système sombre"})
    void every_pair_of_a_text_and_its_ground_has_enough_contrast(String theme) {
        Map<String, String> colours = theme(theme);
        List<String> poor = new ArrayList<>();
        for (String text : ON_ANY_GROUND) {
            for (String ground : GROUNDS) {
                judge(colours, text, ground, OF_TEXT, poor);
            }
        }
        for (Rule rule : rules()) {
            String text = token(rule.says().getOrDefault("color", ""));
            String ground = token(rule.ground());
            if (!text.isEmpty() && !ground.isEmpty() && !isForcedColours(rule)) {
                judge(colours, text, ground, OF_TEXT, poor);
            }
        }
        for (String ground : List.of("alerte", "erreur", "info", "succes")) {
            judge(colours, "texte", ground + "-fond", OF_TEXT, poor);
            judge(colours, "texte-2", ground + "-fond", OF_TEXT, poor);
            judge(colours, ground, ground + "-fond", OF_TEXT, poor);
        }
        for (String sign : List.of("bord-champ", "focus")) {
            for (String ground : GROUNDS) {
                judge(colours, sign, ground, OF_SIGNS, poor);
            }
        }
        assertThat(poor).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#777777, #ffffff, 4.48", "#ffffff, #ffffff, 1"})
    void contrast_is_the_one_of_the_rules(String one, String other, double contrast) {
        assertThat(contrast(one, other))
                .isCloseTo(contrast, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void both_ways_to_the_dark_theme_have_the_same_colours() {
        assertThat(theme("système sombre")).isEqualTo(theme("sombre"));
        assertThat(theme("sombre")).isNotEqualTo(theme("clair"));
    }

    /** So that the colours of what a wide page shows need no second look when it is narrow. */
    @Test
    void no_width_changes_a_colour() {
        assertThat(rules())
                .filteredOn(rule -> rule.within().stream().anyMatch(one -> one.contains("width")))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        rule ->
                                assertThat(rule.says().keySet())
                                        .as(rule.selector())
                                        .noneMatch(
                                                name ->
                                                        name.matches(
                                                                "color|background.*|fill|opacity"
                                                                        + "|--clu-(?!corps).*")));
    }

    /** A22: hovering may underline or colour; it never shows, hides or says anything. */
    @Test
    void nothing_comes_or_goes_by_hovering() {
        assertThat(
                        rules().stream()
                                .filter(rule -> rule.selector().contains(":hover"))
                                .filter(
                                        rule ->
                                                Stream.of(
                                                                "display",
                                                                "visibility",
                                                                "opacity",
                                                                "clip-path",
                                                                "content",
                                                                "height",
                                                                "max-height",
                                                                "overflow",
                                                                "position")
                                                        .anyMatch(rule.says()::containsKey)))
                .isEmpty();
    }

    /**
     * A24: what would move is stopped for whoever asks for calm; no screen is turned or refused.
     */
    @Test
    void nothing_moves_against_the_reader_s_will_and_no_orientation_is_forced() {
        assertThat(rules())
                .anySatisfy(
                        rule -> {
                            assertThat(rule.within())
                                    .containsExactly("@media (prefers-reduced-motion: reduce)");
                            assertThat(rule.says())
                                    .containsEntry("animation", "none !important")
                                    .containsEntry("transition", "none !important")
                                    .containsEntry("scroll-behavior", "auto !important");
                        });
        assertThat(
                        rules().stream()
                                .filter(rule -> rule.within().toString().contains("orientation"))
                                .filter(
                                        rule ->
                                                rule.says().containsKey("display")
                                                        || rule.says().containsKey("visibility")
                                                        || rule.says().containsKey("transform")
                                                        || rule.says().containsKey("rotate")))
                .isEmpty();
        assertThat(scripts()).noneMatch(script -> script.contains("orientation.lock"));
    }

    /** A24: action on release: a finger that only goes down is a sign of life, and no more. */
    @Test
    void nothing_is_done_before_a_button_is_released() {
        String signsOfLife = "[\"pointerdown\", \"keydown\", \"input\", \"scroll\"]";
        Pattern down = Pattern.compile("[\"'](mousedown|pointerdown|touchstart)[\"']");
        for (String script : scripts()) {
            assertThat(down.matcher(script.replace(signsOfLife, "")).results()).isEmpty();
        }
    }

    @Test
    void no_script_listens_to_the_device_s_motion() {
        assertThat(scripts())
                .noneMatch(script -> script.contains("devicemotion"))
                .noneMatch(script -> script.contains("deviceorientation"));
    }

    /** A26: what is read in another order than it is seen, or said by style alone. */
    @Test
    void style_changes_neither_the_order_nor_the_text() {
        assertThat(
                        rules().stream()
                                .filter(
                                        rule ->
                                                rule.says().containsKey("order")
                                                        || rule.says()
                                                                .getOrDefault("flex-direction", "")
                                                                .endsWith("reverse")
                                                        || rule.says()
                                                                .getOrDefault("grid-auto-flow", "")
                                                                .contains("dense")
                                                        || rule.says()
                                                                .getOrDefault("content", "none")
                                                                .matches("\"[^\"]+\"")))
                .isEmpty();
    }

    private static boolean isForcedColours(Rule rule) {
        return rule.within().toString().contains("forced-colors");
    }

    private static String token(String colour) {
        Matcher token = TOKEN.matcher(colour);
        return token.matches() ? token.group(1) : "";
    }

    private static void judge(
            Map<String, String> colours,
            String text,
            String ground,
            double least,
            List<String> poor) {
        double contrast = contrast(colours.get(text), colours.get(ground));
        if (contrast < least) {
            poor.add(text + " on " + ground + ": " + contrast);
        }
    }

    private static Map<String, String> theme(String name) {
        Map<String, String> colours = new TreeMap<>();
        for (Rule rule : rules()) {
            boolean light = rule.within().isEmpty() && rule.selector().equals(":root");
            boolean chosen = rule.selector().equals(":root[data-theme=\"sombre\"]");
            boolean systems = rule.selector().equals(":root:not([data-theme=\"clair\"])");
            if (light
                    || chosen && name.equals("sombre")
                    || systems && name.equals("système sombre")) {
                rule.says()
                        .forEach(
                                (property, value) -> {
                                    if (property.startsWith("--clu-") && value.startsWith("#")) {
                                        colours.put(property.substring("--clu-".length()), value);
                                    }
                                });
            }
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double part = (value & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static List<Rule> rules() {
        return files(".css").stream().flatMap(sheet -> read(sheet).stream()).toList();
    }

    private static List<String> scripts() {
        return files(".js");
    }

    private static List<String> files(String ending) {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(found).isNotEmpty();
            List<String> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of a sheet without nesting but in conditions: ours are written so. */
    private static List<Rule> read(String sheet) {
        List<Rule> rules = new ArrayList<>();
        List<String> within = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (char c : sheet.replaceAll("(?s)/\\*.*?\\*/", "").toCharArray()) {
            if (c == '{') {
                within.add(text.toString().strip().replaceAll("\\s+", " "));
                text.setLength(0);
            } else if (c == '}') {
                String selector = within.remove(within.size() - 1);
                Map<String, String> says = declarations(text.toString());
                if (!says.isEmpty()) {
                    rules.add(new Rule(List.copyOf(within), selector, says));
                }
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
        assertThat(within).as("every brace is closed").isEmpty();
        return rules;
    }

    private static Map<String, String> declarations(String body) {
        Map<String, String> says = new LinkedHashMap<>();
        for (String one : body.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                says.put(one.substring(0, colon).strip(), one.substring(colon + 1).strip());
            }
        }
        return says;
    }
}
