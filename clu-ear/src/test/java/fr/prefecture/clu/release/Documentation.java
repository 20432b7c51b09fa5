package fr.prefecture.clu.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The documentation of a release as pages to be read without anything else: the README, how to work
 * on it, and all that lies in {@code docs}, under the same names, and what these lead to in the
 * sources.
 *
 * <p>One file that needs no other class of ours: a release runs it from its source.
 */
public final class Documentation {

    private static final Set<String> IN_FRENCH = Set.of("docs/homologation.md");
    private static final String DECISIONS = "docs/decisions";
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Path root;
    private final Path target;
    private final String version;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .attributeProviderFactory(context -> Documentation::attributes)
                    .build();

    /** Titles by the path of the text, the README first, decisions in their order last. */
    private final Map<String, String> titles =
            new TreeMap<>(
                    Comparator.comparing((String text) -> text.contains("/"))
                            .thenComparing(text -> text.startsWith(DECISIONS))
                            .thenComparing(Comparator.naturalOrder()));

    private Documentation(Path root, Path target, String version) {
        this.root = root;
        this.target = target;
        this.version = version;
    }

    /**
     * @param arguments the folder of the sources, the folder to write to, the version
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    }

    /** Writes all pages below {@code target}, over those that are there. */
    static void write(Path root, Path target, String version) throws IOException {
        new Documentation(root.toAbsolutePath().normalize(), target, version).write();
    }

    private void write() throws IOException {
        List<String> files;
        try (Stream<Path> found = Files.walk(root.resolve("docs"))) {
            files = found.filter(Files::isRegularFile).map(this::named).sorted().toList();
        }
        put("README.md");
        put("CONTRIBUTING.md");
        for (String file : files) {
            put(file);
        }
        for (String text : titles.keySet()) {
            Node document = parsed(text);
            lead(text, document);
            page(text, titles.get(text), renderer.render(document));
        }
        page(DECISIONS + "/index.md", "Decisions", decisions());
        Files.writeString(target.resolve("style.css"), STYLE);
    }

    private String named(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** A text is kept in mind, everything else is taken over. */
    private void put(String file) throws IOException {
        if (file.endsWith(".md")) {
            titles.put(file, title(parsed(file)));
        } else {
            copy(file, file);
        }
    }

    private void copy(String from, String to) throws IOException {
        Path copy = target.resolve(to);
        Files.createDirectories(copy.getParent());
        Files.copy(root.resolve(from), copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private Node parsed(String text) throws IOException {
        return parser.parse(Files.readString(root.resolve(text)));
    }

    private static String title(Node document) {
        StringBuilder title = new StringBuilder();
        document.getFirstChild()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Text text) {
                                title.append(text.getLiteral());
                            }

                            @Override
                            public void visit(Code code) {
                                title.append(code.getLiteral());
                            }
                        });
        if (!(document.getFirstChild() instanceof Heading) || title.isEmpty()) {
            throw new IllegalStateException("A text without a title");
        }
        return title.toString();
    }

    /** Its links lead to pages, and to copies of what lies elsewhere in the sources. */
    private void lead(String text, Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        link.setDestination(destination(text, link.getDestination()));
                        visitChildren(link);
                    }

                    @Override
                    public void visit(Image image) {
                        image.setDestination(destination(text, image.getDestination()));
                        visitChildren(image);
                    }
                });
    }

    private String destination(String text, String link) {
        if (link.matches("(?:[a-z]+:|#).*")) {
            return link;
        }
        String anchor = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        Path file =
                root.resolve(text)
                        .resolveSibling(link.substring(0, link.length() - anchor.length()))
                        .normalize();
        String name = named(file);
        if (!file.startsWith(root) || !Files.exists(file)) {
            throw new IllegalStateException(text + " leads to " + link + ", which is not there");
        }
        if (name.equals(DECISIONS)) {
            name = DECISIONS + "/index.md";
        } else if (!titles.containsKey(name) && !name.startsWith("docs/")) {
            try {
                copy(name, "sources/" + name);
            } catch (IOException e) {
                throw new IllegalStateException(text + " leads to " + link, e);
            }
            name = "sources/" + name;
        }
        return up(text) + address(name) + anchor;
    }

    private static String up(String text) {
        return "../".repeat((int) text.chars().filter(sign -> sign == '/').count());
    }

    private static String address(String text) {
        return text.equals("README.md") ? "index.html" : text.replaceFirst("\\.md$", ".html");
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    private String decisions() {
        return titles.entrySet().stream()
                .filter(text -> text.getKey().startsWith(DECISIONS + "/"))
                .map(
                        text ->
                                "<li><a href=\"%s\">%s</a></li>\n"
                                        .formatted(
                                                address(text.getKey())
                                                        .substring(DECISIONS.length() + 1),
                                                escaped(text.getValue())))
                .collect(Collectors.joining("", "<h1>Decisions</h1>\n<ul>\n", "</ul>\n"));
    }

    private void page(String text, String title, String content) throws IOException {
        Path page = target.resolve(address(text));
        Files.createDirectories(page.getParent());
        Files.writeString(
                page,
                PAGE.formatted(
                        IN_FRENCH.contains(text) ? "fr" : "en",
                        escaped(title),
                        version,
                        up(text),
                        contents(text),
                        content.replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
                                .replace("</table>", "</table></div>")));
    }

    /** Links to all texts but single decisions, the one that is open marked. */
    private String contents(String open) {
        List<String> texts = new ArrayList<>(titles.keySet());
        texts.removeIf(text -> text.startsWith(DECISIONS));
        texts.add(DECISIONS + "/index.md");
        return texts.stream()
                .map(
                        text ->
                                "<li><a href=\"%s%s\"%s%s>%s</a></li>\n"
                                        .formatted(
                                                up(open),
                                                address(text),
                                                text.equals(open) ? " aria-current=\"page\"" : "",
                                                IN_FRENCH.contains(text)
                                                        ? " lang=\"fr\" hreflang=\"fr\""
                                                        : "",
                                                escaped(titles.getOrDefault(text, "Decisions"))))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s – CLU %3$s</title>
            <link rel="stylesheet" href="%4$sstyle.css">
            </head>
            <body>
            <p class="skip"><a href="#content" lang="en">Skip to the text</a></p>
            <header lang="en"><p><a href="%4$sindex.html">CLU %3$s</a> · documentation</p></header>
            <div class="frame">
            <nav lang="en" aria-label="Documentation">
            <ul>
            %5$s</ul>
            </nav>
            <main id="content" tabindex="-1">
            %6$s</main>
            </div>
            </body>
            </html>
            """;

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #f2f2f7; --line: #c4c4d0; --link: #000091; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e8e8ee; --paper: #16161c; --soft: #23232c; --line: #4a4a58; --link: #a9b4ff; }
            }
            * { box-sizing: border-box; }
            html { scroll-padding-top: 1rem; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
            a { color: var(--link); text-underline-offset: .15em; }
            a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            main:focus { outline: 0; }
            header { padding: 0 1.5rem; background: var(--soft); border-bottom: 1px solid var(--line); }
            header p { margin: 0; padding: .7rem 0; }
            .skip { margin: 0; }
            .skip a { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--paper); }
            .skip a:focus { left: 0; }
            .frame { display: flex; gap: 2.5rem; max-width: 80rem; margin: 0 auto; padding: 1.5rem; }
            nav { flex: 0 0 14rem; }
            nav ul { margin: 0; padding: 0; list-style: none; }
            nav a { display: block; padding: .3rem .6rem; text-decoration: none; }
            nav a:hover { text-decoration: underline; }
            nav a[aria-current] { border-left: 4px solid var(--link); background: var(--soft); font-weight: 600; }
            main { flex: 1; min-width: 0; overflow-wrap: break-word; }
            h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
            h2 { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
            code { padding: .1em .3em; border-radius: 3px; background: var(--soft); font: .9em ui-monospace, monospace; }
            pre { padding: 1rem; overflow-x: auto; border: 1px solid var(--line); background: var(--soft); }
            pre code { padding: 0; }
            .table { overflow-x: auto; margin: 1rem 0; }
            table { border-collapse: collapse; min-width: 100%; }
            th, td { padding: .4rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
            td { min-width: 6rem; }
            th { background: var(--soft); }
            img { max-width: 100%; height: auto; }
            @media (max-width: 52rem) { .frame { flex-direction: column; padding: 1rem; } nav { flex-basis: auto; } nav ul { display: flex; flex-wrap: wrap; } }
            @media print { nav, .skip { display: none; } .frame { display: block; } }
            """;
}
