package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CommentCodeRow;
import fr.prefecture.clu.listening.CommentCoding;
import fr.prefecture.clu.listening.CommentCounts;
import fr.prefecture.clu.listening.CommentLists;
import fr.prefecture.clu.listening.CommentRow;
import fr.prefecture.clu.listening.Comments;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comments of a campaign, read and coded a page at a time. */
@Named
@RequestScoped
public class CommentsPage extends ResultsFrame {

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** How many comments are about something. */
    public record Subject(String label, String comments, String address) {}

    @Inject CommentsReport report;
    @Inject CommentLists lists;
    @Inject Comments comments;

    private final Map<Long, String> typed = new HashMap<>();
    private final Map<Long, String> wrong = new HashMap<>();
    private final Map<Long, Integer> shown = new HashMap<>();
    private CommentCounts counts;
    private List<CommentLine> lines;

    private CommentsReport report() {
        if (report.campaign() == null) {
            report.read(campaign());
        }
        return report;
    }

    /** Those that were on the page when it was sent, whatever would be on it now. */
    private List<CommentRow> sent() {
        return Stream.of(Optional.ofNullable(request.getParameter("lus")).orElse("").split(","))
                .filter(pair -> pair.matches("\\d{1,18}:\\d{1,9}"))
                .map(pair -> pair.split(":"))
                .peek(pair -> shown.put(Long.valueOf(pair[0]), Integer.valueOf(pair[1])))
                .flatMap(pair -> comments.find(Long.parseLong(pair[0])).stream())
                .toList();
    }

    /** ECO-39 */
    public String save() throws IOException {
        List<CommentRow> rows = sent();
        List<CommentCoding> codings = new ArrayList<>();
        for (CommentRow row : rows) {
            String text = Optional.ofNullable(request.getParameter("codes-" + row.id())).orElse("");
            typed.put(row.id(), text);
            CodeTyping understood = CodeTyping.of(text, report().codes(), row.codes());
            understood
                    .wrong()
                    .ifPresent(
                            word ->
                                    wrong.put(
                                            row.id(), Texts.of("listening.comments.wrong", word)));
            codings.add(new CommentCoding(row.id(), shown.get(row.id()), understood.ids()));
        }
        lines = lines(rows);
        if (!wrong.isEmpty()) {
            lines.stream()
                    .filter(line -> !line.wrong().isEmpty())
                    .forEach(line -> say(line.id(), line.wrong()));
            return null;
        }
        try {
            int coded = comments.code(campaign().id(), codings);
            lead(getHere(), Texts.count(coded, "listening.comments.saved"));
        } catch (RuleBroken refusal) {
            say(null, Texts.of(refusal.getMessage(), refusal.arguments()));
            rows.stream()
                    .flatMap(row -> comments.find(row.id()).stream())
                    .forEach(row -> shown.put(row.id(), row.version()));
        }
        return null;
    }

    private List<CommentLine> lines(List<CommentRow> rows) {
        List<CommentLine> made = new ArrayList<>();
        for (CommentRow row : rows) {
            made.add(
                    new CommentLine(
                            row,
                            made.size() + 1,
                            typed.getOrDefault(row.id(), String.join(", ", row.codes())),
                            wrong.getOrDefault(row.id(), ""),
                            Address.of(request, LIST + "/verbatims/" + row.id()).toString()));
        }
        return made;
    }

    public List<CommentLine> getLines() {
        if (lines == null) {
            lines = lines(report().rows());
        }
        return lines;
    }

    /** The comments of the page, with the version of each that was read. */
    public String getRead() {
        return getLines().stream()
                .map(
                        line ->
                                line.number()
                                        + ":"
                                        + shown.getOrDefault(line.number(), line.row().version()))
                .collect(Collectors.joining(","));
    }

    public boolean isTold() {
        return lists.isTold(campaign().id());
    }

    /** Nobody has written anything. */
    public boolean isSilent() {
        return counts().comments() == 0;
    }

    private CommentCounts counts() {
        if (counts == null) {
            counts = lists.counts(campaign().id());
        }
        return counts;
    }

    // --- filters

    public List<Choice> getQuestions() {
        return report().questions().stream()
                .map(
                        one ->
                                new Choice(
                                        one.code(),
                                        one.wording("fr"),
                                        report().filter()
                                                .questionId()
                                                .filter(id -> id == one.id())
                                                .isPresent()))
                .toList();
    }

    public List<Choice> getSubjects() {
        return Stream.concat(
                        Stream.of(
                                new Choice(
                                        "aucun",
                                        Texts.of("listening.comments.uncoded"),
                                        report().filter().uncoded())),
                        report().codes().stream()
                                .map(
                                        one ->
                                                new Choice(
                                                        String.valueOf(one.id()),
                                                        one.label(),
                                                        report().filter()
                                                                .codeId()
                                                                .filter(id -> id == one.id())
                                                                .isPresent())))
                .toList();
    }

    public List<Choice> getChannels() {
        return isStaff()
                ? List.of()
                : campaign().channels().stream()
                        .sorted()
                        .map(
                                one ->
                                        new Choice(
                                                one.name(),
                                                SatisfactionText.channel(one),
                                                report().channel()
                                                        .filter(asked -> asked == one)
                                                        .isPresent()))
                        .toList();
    }

    public List<Choice> getPublications() {
        return Stream.of("oui", "non")
                .map(
                        one ->
                                new Choice(
                                        one,
                                        Texts.of("listening.comments.publication." + one),
                                        report().parameter("publication").equals(one)))
                .toList();
    }

    public String getFound() {
        return Texts.of(
                "listening.comments.found",
                Texts.count(report().count(), "listening.comments.count"),
                report().page(),
                report().pages());
    }

    public boolean isNothingFound() {
        return report().count() == 0;
    }

    public String getPrevious() {
        return report().page() > 1 ? page(report().page() - 1) : "";
    }

    public String getNext() {
        return report().page() < report().pages() ? page(report().page() + 1) : "";
    }

    private String page(int page) {
        return report().address(LIST + "/" + campaign().id() + "/verbatims")
                .with("page", page)
                .toString();
    }

    public String getHere() {
        return page(report().page());
    }

    // --- what they are about

    public String getProgress() {
        return Texts.of(
                "listening.comments.progress",
                counts().comments(),
                counts().coded(),
                counts().publishable());
    }

    public List<Subject> getCounted() {
        return counts().byCode().stream()
                .map(
                        one ->
                                new Subject(
                                        one.label(),
                                        French.number(one.comments()),
                                        Address.of(
                                                        request,
                                                        LIST + "/" + campaign().id() + "/verbatims")
                                                .with("sujet", one.codeId())
                                                .toString()))
                .toList();
    }

    /** What may be typed. */
    public String getOffered() {
        return report().codes().stream()
                .filter(code -> !code.withdrawn())
                .map(CommentCodeRow::label)
                .collect(Collectors.joining(", "));
    }

    public String getCodesAddress() {
        return Address.of(request, CommentCodesPage.PATH).toString();
    }

    public String getExportAddress() {
        return report().address(CommentsExports.PATH).with("campagne", campaign().id()).toString();
    }
}
