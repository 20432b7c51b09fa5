package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.IntervalChart;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** What was answered in a campaign, with what may and may not be made of it. */
@Named
@RequestScoped
public class SurveyResultsPage extends ResultsFrame {

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** How many answered by a channel. */
    public record Part(String channel, String responses) {}

    @Inject SurveyReport report;

    private List<ResultLine> questions = List.of();
    private List<ComparisonLine> compared = List.of();
    private IntervalChart drawing;
    private int exportSize;

    @Override
    public void load() throws IOException {
        super.load();
        if (found().isPresent()) {
            report.read(campaign());
            questions = report.result().questions().stream().map(ResultLine::new).toList();
            compared =
                    report.comparison().stream()
                            .flatMap(one -> one.questions().stream())
                            .map(ComparisonLine::new)
                            .toList();
            drawing = new IntervalChart(getRated().stream().map(ResultLine::slot).toList());
            exportSize = isTold() ? ResultsCsv.bytes(report).length : 0;
        }
    }

    public boolean isTold() {
        return report.result().isTold();
    }

    public String getWithheld() {
        return SatisfactionText.withheld(report.result());
    }

    public String getFiltersText() {
        return report.inWords();
    }

    // --- filters

    public boolean isFiltered() {
        return report.result().channel().isPresent();
    }

    /** Where there is anything to choose. */
    public boolean isFilterable() {
        return getChannels().size() > 1 || getEarlier().size() > 1 || isFiltered();
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
                                                report.result()
                                                        .channel()
                                                        .filter(asked -> asked == one)
                                                        .isPresent()))
                        .toList();
    }

    public List<Choice> getEarlier() {
        return report.earlier().stream()
                .map(
                        one ->
                                new Choice(
                                        String.valueOf(one.id()),
                                        named(one),
                                        report.beside()
                                                .filter(asked -> asked.id() == one.id())
                                                .isPresent()))
                .toList();
    }

    private static String named(CampaignRow row) {
        return Texts.of("listening.results.earlier.name", row.title(), row.beginsOn());
    }

    // --- who answered

    public String getResponses() {
        return French.number(report.result().responses());
    }

    /** « ± 6,6 points » */
    public String getMargin() {
        return report.result()
                .margin()
                .map(margin -> Texts.of("listening.results.margin", French.tenths(margin)))
                .orElse("");
    }

    public List<Part> getParts() {
        return report.result().byChannel().entrySet().stream()
                .map(
                        one ->
                                new Part(
                                        SatisfactionText.channel(one.getKey()),
                                        French.number(one.getValue())))
                .toList();
    }

    public String getOverallName() {
        return report.result().overall().map(one -> one.wording()).orElse("");
    }

    public String getOverallRate() {
        return report.result().overall().map(one -> new ResultLine(one).rate()).orElse("");
    }

    public String getOverallText() {
        return report.result()
                .overall()
                .filter(one -> !one.tooFew())
                .map(ResultLine::new)
                .map(
                        one ->
                                Texts.of(
                                        "listening.results.overall.text",
                                        one.n(),
                                        one.interval(),
                                        one.net()))
                .orElse("");
    }

    // --- question by question

    public List<ResultLine> getQuestions() {
        return questions;
    }

    public List<ResultLine> getRated() {
        return questions.stream().filter(ResultLine::rated).toList();
    }

    public boolean isDrawn() {
        return drawing.isDrawn();
    }

    public IntervalChart getDrawing() {
        return drawing;
    }

    /** Which is highest, and which lowest. */
    public String getReading() {
        List<ResultLine> drawn =
                getRated().stream()
                        .filter(one -> one.percent().isPresent())
                        .sorted(Comparator.comparing(one -> one.percent().orElseThrow()))
                        .toList();
        if (drawn.size() < 2) {
            return Texts.of("listening.results.reading.one");
        }
        ResultLine low = drawn.get(0);
        ResultLine high = drawn.get(drawn.size() - 1);
        return Texts.of(
                "listening.results.reading",
                high.rate(),
                high.heading(),
                low.rate(),
                low.heading());
    }

    // --- beside an earlier campaign

    public boolean isComparable() {
        return !compared.isEmpty();
    }

    public List<ComparisonLine> getCompared() {
        return compared;
    }

    public List<ComparisonLine> getReworded() {
        return compared.stream().filter(ComparisonLine::reworded).toList();
    }

    public String getBeside() {
        return report.beside().map(SurveyResultsPage::named).orElse("");
    }

    /** Why there is nothing beside it. */
    public String getNotCompared() {
        return Texts.of(
                isFiltered()
                        ? "listening.results.compare.channel"
                        : report.beside().isPresent()
                                ? "listening.results.compare.tooFew"
                                : "listening.results.compare.none");
    }

    // --- files and where it comes from

    public String getExportAddress() {
        return report.address(ResultsExports.PATH + "/" + campaign().id() + ".csv").toString();
    }

    public String getExportText() {
        return Texts.of("listening.results.export", French.size(exportSize));
    }

    public String getOrigin() {
        return Texts.of(
                "listening.results.origin",
                campaign().title(),
                campaign().editionNumber(),
                French.period(campaign().beginsOn(), campaign().endsOn()));
    }

    public String getFewest() {
        return Texts.of("listening.results.fewest", campaign().fewest());
    }

    public String getPermalink() {
        return report.address(LIST + "/" + campaign().id() + "/resultats").absolute(request);
    }
}
