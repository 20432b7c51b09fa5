package fr.prefecture.clu.web.home;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.MonthText;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HOM-16: a month as an e-mail says it, once as text and once as a page.
 *
 * @param address where people find the product
 */
record MonthMail(MonthSheet sheet, Paper paper, String address) {

    MonthText written() {
        return new MonthText(Texts.of("home.mail.subject", sheet.month()), text(), page(), paper);
    }

    private String intro() {
        return Texts.of("home.mail.intro", sheet.month());
    }

    private String why() {
        return Texts.of("home.mail.why", address + "/preferences");
    }

    private String link() {
        return address + "/?mois=" + sheet.month();
    }

    private String text() {
        List<String> lines =
                new ArrayList<>(List.of(Texts.of("home.mail.greeting"), "", intro(), ""));
        lines.add(summary());
        lines.add("");
        lines.add(Texts.of("home.figures"));
        sheet.cells().forEach(cell -> lines.add("- " + said(cell)));
        for (MonthSheet.Part part : sheet.parts()) {
            lines.add("");
            lines.add(headed(part));
            part.items()
                    .forEach(
                            item ->
                                    lines.addAll(
                                            List.of(
                                                    "- " + said(item),
                                                    "  " + address + item.page())));
            if (part.items().isEmpty()) {
                lines.add(part.none());
            }
        }
        lines.addAll(List.of("", Texts.of("home.mail.link", link()), "", why(), ""));
        return String.join("\n", lines);
    }

    private String page() {
        StringBuilder page = new StringBuilder();
        paragraph(page, Texts.of("home.mail.greeting"));
        paragraph(page, intro());
        paragraph(page, summary());
        heading(page, Texts.of("home.figures"));
        page.append("<ul>\n");
        sheet.cells()
                .forEach(cell -> page.append("<li>").append(escaped(said(cell))).append("</li>\n"));
        page.append("</ul>\n");
        for (MonthSheet.Part part : sheet.parts()) {
            heading(page, headed(part));
            if (part.items().isEmpty()) {
                paragraph(page, part.none());
            } else {
                page.append("<ul>\n");
                part.items()
                        .forEach(
                                item ->
                                        page.append("<li>")
                                                .append(escaped(said(item)))
                                                .append("<br/>")
                                                .append(linked(address + item.page()))
                                                .append("</li>\n"));
                page.append("</ul>\n");
            }
        }
        page.append("<p>")
                .append(escaped(Texts.of("home.mail.link", "")))
                .append(linked(link()))
                .append("</p>\n");
        paragraph(page, why());
        return page.toString();
    }

    private String summary() {
        return Stream.concat(Stream.of(sheet.sentence()), sheet.remarks().stream())
                .collect(Collectors.joining(" "));
    }

    private static String headed(MonthSheet.Part part) {
        return part.note().isEmpty()
                ? part.heading()
                : Texts.of("home.mail.part", part.heading(), part.note());
    }

    private static String said(MonthSheet.Cell cell) {
        String value =
                cell.value().isEmpty()
                        ? Texts.of("shared.number.missing")
                        : (cell.value() + ' ' + cell.unit()).strip();
        return Texts.of(
                "home.mail.cell",
                cell.name(),
                Stream.concat(
                                Stream.of(value, cell.objective(), French.capital(cell.state())),
                                Stream.concat(
                                        cell.notes().stream(),
                                        Stream.of(cell.dataDate(), cell.corrected())))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" – ")));
    }

    private static String said(MonthSheet.Item item) {
        return Stream.of(item.when(), item.who(), item.text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static void heading(StringBuilder page, String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    private static String linked(String link) {
        return "<a href=\"" + escaped(link) + "\">" + escaped(link) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
