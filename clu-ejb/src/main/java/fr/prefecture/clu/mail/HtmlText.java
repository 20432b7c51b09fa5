package fr.prefecture.clu.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a page, so that what came as HTML is never shown as HTML. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> UNREAD =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "ul",
                    "ol",
                    "table",
                    "tr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "hr",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "li");

    private final StringBuilder text = new StringBuilder();
    private int unread;
    private int quotes;

    private HtmlText() {}

    static String of(String html) {
        return of(Jsoup.parse(html));
    }

    static String of(Document page) {
        HtmlText walk = new HtmlText();
        page.body().traverse(walk);
        return walk.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unread == 0) {
            say(words.isBlank() ? " " : words.text());
        } else if (node instanceof Element element) {
            open(element.normalName());
        }
    }

    private void open(String name) {
        if (UNREAD.contains(name)) {
            unread++;
        } else if (name.equals("br")) {
            line();
        } else if (BLOCKS.contains(name)) {
            block();
            if (name.equals("blockquote")) {
                quotes++;
            } else if (name.equals("li")) {
                say("– ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (UNREAD.contains(name)) {
                unread--;
            } else if (name.equals("td") || name.equals("th")) {
                say(" ");
            } else if (BLOCKS.contains(name)) {
                if (name.equals("blockquote")) {
                    quotes--;
                }
                block();
                if (name.equals("p")) {
                    line();
                }
            }
        }
    }

    private void say(String words) {
        boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        String shown = atStart ? words.stripLeading() : words;
        if (shown.isEmpty()) {
            return;
        }
        if (atStart && quotes > 0) {
            text.append("> ");
        }
        text.append(shown);
    }

    private void block() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void line() {
        text.append('\n');
    }
}
