package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page as Chromium tells it to a screen reader: what is in its accessibility tree. */
final class Heard {

    /** What can be followed, pressed, ticked, chosen or filled in. */
    private static final Set<String> INTERACTIVE =
            Set.of(
                    "button",
                    "checkbox",
                    "combobox",
                    "DisclosureTriangle",
                    "link",
                    "searchbox",
                    "textbox");

    /**
     * @param states such as {@code checked} and {@code expanded}
     * @param html the attributes of its element, for what the tree of the tools does not hold
     */
    record Node(String role, String name, Map<String, String> states, Map<String, String> html) {

        boolean isInteractive() {
            return INTERACTIVE.contains(role);
        }
    }

    private final Browser browser;

    Heard(Browser browser) {
        this.browser = browser;
    }

    /** All that is told within something. */
    List<Node> within(String css) {
        Map<String, Map<String, String>> elements = elements(css);
        return nodes(browser.command("Accessibility.getFullAXTree", Map.of()).get("nodes")).stream()
                .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
                .filter(node -> elements.containsKey(text(node.get("backendDOMNodeId"))))
                .map(
                        node ->
                                new Node(
                                        value(node.get("role")),
                                        value(node.get("name")),
                                        states(node),
                                        elements.get(text(node.get("backendDOMNodeId")))))
                .toList();
    }

    /** The attributes of each element there, by the number that the browser gave it. */
    private Map<String, Map<String, String>> elements(String css) {
        Map<?, ?> document = map(browser.command("DOM.getDocument", Map.of()).get("root"));
        Object top =
                browser.command(
                                "DOM.querySelector",
                                Map.of("nodeId", document.get("nodeId"), "selector", css))
                        .get("nodeId");
        Object node =
                browser.command("DOM.describeNode", Map.of("nodeId", top, "depth", -1)).get("node");
        return walked(map(node))
                .collect(
                        Collectors.toMap(one -> text(one.get("backendNodeId")), Heard::attributes));
    }

    private static Stream<Map<?, ?>> walked(Map<?, ?> node) {
        return Stream.concat(
                Stream.of(node), nodes(node.get("children")).stream().flatMap(Heard::walked));
    }

    /** Names and values in turn. */
    private static Map<String, String> attributes(Map<?, ?> node) {
        List<?> all = node.get("attributes") instanceof List<?> some ? some : List.of();
        return IntStream.range(0, all.size() / 2)
                .boxed()
                .collect(
                        Collectors.toMap(i -> text(all.get(2 * i)), i -> text(all.get(2 * i + 1))));
    }

    private static Map<String, String> states(Map<?, ?> node) {
        return nodes(node.get("properties")).stream()
                .collect(
                        Collectors.toMap(
                                one -> text(one.get("name")), one -> value(one.get("value"))));
    }

    private static List<Map<?, ?>> nodes(Object list) {
        return list instanceof List<?> all
                ? all.stream().<Map<?, ?>>map(Heard::map).toList()
                : List.of();
    }

    private static String value(Object given) {
        return given == null ? "" : text(map(given).get("value"));
    }

    private static Map<?, ?> map(Object given) {
        return (Map<?, ?>) given;
    }

    private static String text(Object given) {
        return given == null ? "" : given.toString();
    }
}
