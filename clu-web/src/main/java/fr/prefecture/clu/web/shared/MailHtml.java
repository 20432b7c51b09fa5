package fr.prefecture.clu.web.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an e-mail for those who read it with its shape, as a page of ours may hold it: what
 * is not a known mark is text; no script, style, picture or identifier comes through, a heading is
 * no heading of ours.
 */
public final class MailHtml {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)(/?)>");
    private static final Pattern SILENT =
            Pattern.compile("<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("\\bhref=\"((?:https?://|mailto:|tel:)[^\"<>]{1,500})\"");
    private static final Pattern SCOPE = Pattern.compile("\\bscope=\"(col|row)\"");

    private static final Set<String> PLAIN =
            Set.of(
                    "p", "ul", "ol", "li", "strong", "em", "div", "table", "caption", "thead",
                    "tbody", "tr", "td");
    private static final Map<String, String> CHANGED =
            Map.of(
                    "h1", "strong", "h2", "strong", "h3", "strong", "b", "strong", "i", "em",
                    "section", "div");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

    private MailHtml() {}

    public static String safe(String html) {
        String said = SILENT.matcher(html).replaceAll("");
        StringBuilder out = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(said);
        int from = 0;
        while (tag.find()) {
            out.append(text(said.substring(from, tag.start())));
            from = tag.end();
            write(
                    out,
                    open,
                    tag.group(2).toLowerCase(Locale.ROOT),
                    tag.group(3),
                    !tag.group(1).isEmpty());
        }
        out.append(text(said.substring(from)));
        while (!open.isEmpty()) {
            out.append("</").append(open.pop()).append('>');
        }
        return out.toString();
    }

    private static void write(
            StringBuilder out, Deque<String> open, String name, String attributes, boolean end) {
        if (name.equals("br") && !end) {
            out.append("<br/>");
            return;
        }
        String mark =
                PLAIN.contains(name) || name.equals("th") || name.equals("a")
                        ? name
                        : CHANGED.get(name);
        if (mark == null || attributes.endsWith("/")) {
            return;
        }
        boolean heading = HEADINGS.contains(name);
        if (end) {
            if (mark.equals(open.peek())) {
                open.pop();
                out.append("</").append(mark).append('>');
                if (heading) {
                    out.append("</p>");
                    open.pop();
                }
            }
            return;
        }
        if (heading) {
            out.append("<p>");
            open.push("p");
        }
        open.push(mark);
        out.append('<').append(mark).append(attribute(mark, attributes)).append('>');
    }

    private static String attribute(String mark, String attributes) {
        Matcher kept = mark.equals("a") ? ADDRESS.matcher(attributes) : SCOPE.matcher(attributes);
        return (mark.equals("a") || mark.equals("th")) && kept.find() ? " " + kept.group() : "";
    }

    private static String text(String between) {
        return between.replace("<", "&lt;").replace(">", "&gt;");
    }
}
