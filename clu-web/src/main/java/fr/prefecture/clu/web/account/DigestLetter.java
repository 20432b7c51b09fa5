package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AlertMark;
import fr.prefecture.clu.account.DigestDue;
import fr.prefecture.clu.account.DigestText;
import fr.prefecture.clu.account.DigestTurn;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What calls for somebody's attention, as an e-mail says it.
 *
 * @param address where people find the product
 */
record DigestLetter(DigestDue due, List<Alert> alerts, List<LateItem> late, String address) {

    /** Alerts of an e-mail; there are a dozen kinds. */
    private static final int MOST = 40;

    private record Line(String text, String link) {}

    private record Part(String heading, List<Line> lines) {}

    /** CPT-14: what has come up since the morning is told only if it is serious. */
    DigestText written() {
        List<Part> parts =
                due.turn() == DigestTurn.MORNING
                        ? List.of(part("account.digest.alerts", alerts), lateness())
                        : List.of(part("account.digest.new", news()));
        List<Part> said = parts.stream().filter(part -> !part.lines().isEmpty()).toList();
        long points = said.stream().mapToLong(part -> part.lines().size()).sum();
        if (points == 0) {
            return DigestText.NOTHING;
        }
        String subject =
                Texts.of(
                        "account.digest.subject",
                        Texts.count(points, "account.digest.points"),
                        French.weekday(due.day()));
        return new DigestText(subject, text(said), page(said));
    }

    private List<Alert> news() {
        return alerts.stream()
                .filter(alert -> alert.level() != AlertLevel.INFORMATION)
                .filter(alert -> AlertMark.of(alert).isNews(due.known()))
                .toList();
    }

    private Part part(String heading, List<Alert> told) {
        return new Part(
                Texts.of(heading),
                told.stream()
                        .limit(MOST)
                        .map(
                                alert ->
                                        new Line(
                                                Texts.of(
                                                        "account.digest.alert",
                                                        Texts.of("AlertLevel." + alert.level()),
                                                        Texts.of(
                                                                alert.messageKey(),
                                                                alert.arguments())),
                                                address + alert.page()))
                        .toList());
    }

    private Part lateness() {
        return new Part(
                Texts.of("account.digest.late"),
                late.stream()
                        .map(
                                item ->
                                        new Line(
                                                Texts.of(
                                                        "account.digest.late.item",
                                                        item.text(),
                                                        item.responsible().isEmpty()
                                                                ? Texts.of("account.digest.nobody")
                                                                : item.responsible(),
                                                        French.looseInTable(item.due()),
                                                        French.away(
                                                                due.day(), item.due().lastDay())),
                                                address + item.page()))
                        .toList());
    }

    private String greeting() {
        return Texts.of("account.digest.greeting", due.name());
    }

    private String intro() {
        return Texts.of("account.digest.intro." + due.turn(), French.weekday(due.day()));
    }

    private String home() {
        return Texts.of("account.digest.home", address + "/");
    }

    private String why() {
        return Texts.of("account.digest.why", address + "/preferences");
    }

    private String text(List<Part> parts) {
        List<String> lines = new ArrayList<>(List.of(greeting(), "", intro(), ""));
        for (Part part : parts) {
            lines.add(part.heading());
            part.lines()
                    .forEach(line -> lines.addAll(List.of("- " + line.text(), "  " + line.link())));
            lines.add("");
        }
        lines.addAll(List.of(home(), "", why(), ""));
        return String.join("\n", lines);
    }

    private String page(List<Part> parts) {
        StringBuilder page = new StringBuilder();
        page.append("<p>").append(escaped(greeting())).append("</p>\n");
        page.append("<p>").append(escaped(intro())).append("</p>\n");
        for (Part part : parts) {
            page.append("<h2>").append(escaped(part.heading())).append("</h2>\n<ul>\n");
            part.lines().forEach(line -> page.append("<li>").append(item(line)).append("</li>\n"));
            page.append("</ul>\n");
        }
        Stream.of(home(), why())
                .forEach(said -> page.append("<p>").append(escaped(said)).append("</p>\n"));
        return page.toString();
    }

    private static String item(Line line) {
        String link = escaped(line.link());
        return escaped(line.text()) + "<br/><a href=\"" + link + "\">" + link + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
