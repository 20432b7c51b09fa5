package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.InboundTotals;
import fr.prefecture.clu.letters.ReplyMeasure;
import fr.prefecture.clu.letters.ReplyRate;
import fr.prefecture.clu.letters.ReplyTarget;
import fr.prefecture.clu.letters.ReplyTargets;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LineChart;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many letters and e-mails came in a period, and how many had a reply in time. */
@Named
@RequestScoped
public class InboundPage {

    /** A rate as it is shown large, with all that makes it readable. */
    public record Rate(
            String label,
            String value,
            String missing,
            String objective,
            String objectiveSource,
            String state,
            String definition,
            String calculation) {}

    @Inject InboundReport report;
    @Inject ReplyTargets targets;
    @Inject HttpServletRequest request;

    private List<ReplyTarget> inForce = List.of();
    private LineChart chart;
    private int exportSize;

    public void load() {
        report.read();
        report.complain();
        if (isUnderstood()) {
            inForce = targets.on(report.period().to());
        }
        if (isFilled()) {
            chart = new LineChart(months(), Optional.empty());
            exportSize = InboundCsv.bytes(report.inWords(), report.rows()).length;
        }
    }

    public boolean isUnderstood() {
        return report.isUnderstood();
    }

    public boolean isFilled() {
        return isUnderstood() && total().rows() > 0;
    }

    private InboundTotals total() {
        return report.rates().total();
    }

    // --- filters

    public String getFromText() {
        return report.fromText();
    }

    public String getToText() {
        return report.toText();
    }

    public List<InboundReport.Choice> getServices() {
        return report.serviceChoices();
    }

    public List<InboundReport.Choice> getChannels() {
        return report.channelChoices();
    }

    public String getAllServicesText() {
        return report.allServicesText();
    }

    public String getFiltersText() {
        return report.inWords();
    }

    public String getPeriodText() {
        return report.periodText();
    }

    public String getPeriodTitle() {
        return French.capital(getPeriodText());
    }

    public String getLastDay() {
        return report.lastDay().map(French::day).orElse("");
    }

    /** The year up to the last month that is counted. */
    public String getLastAddress() {
        return Address.of(request, InboundReport.PATH).toString();
    }

    // --- figures

    public List<Rate> getRates() {
        return List.of(
                rate(ReplyMeasure.ACKNOWLEDGEMENT, total().acknowledged()),
                rate(ReplyMeasure.ANSWER, total().answered()));
    }

    private Rate rate(ReplyMeasure measure, ReplyRate rate) {
        RateCell cell = RateCell.of(total(), rate);
        List<ReplyTarget> limits =
                inForce.stream().filter(target -> target.measure() == measure).toList();
        return new Rate(
                Texts.of("letters.rate." + measure.name()),
                cell.percent(),
                cell.missing(),
                limits.stream().map(InboundPage::limit).collect(Collectors.joining(", ")),
                limits.stream()
                        .map(ReplyTarget::source)
                        .distinct()
                        .collect(Collectors.joining(". ")),
                limits.stream().allMatch(ReplyTarget::isConfirmed)
                        ? ""
                        : Texts.of("letters.target.toValidate"),
                Texts.of("letters.rate.definition." + measure.name()),
                calculation(rate));
    }

    /** « courrier : 14 jours calendaires » */
    private static String limit(ReplyTarget target) {
        return Texts.of(
                "letters.rate.limit",
                Texts.of("letters.channel.short." + target.channel().name()),
                ReplyTargetsPage.days(target.time()));
    }

    private static String calculation(ReplyRate rate) {
        return Stream.of(
                        Texts.of("letters.rate.calculation", rate.inTime(), rate.due()),
                        rate.waiting() == 0
                                ? ""
                                : Texts.of("letters.rate.calculation.waiting", rate.waiting()),
                        rate.notCounted() == 0
                                ? ""
                                : Texts.of(
                                        "letters.rate.calculation.notCounted", rate.notCounted()),
                        rate.atLeast() ? Texts.of("letters.rate.calculation.atLeast") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\u202f; "));
    }

    public String getReceived() {
        return French.number(total().received());
    }

    public String getLateAcknowledgements() {
        return French.number(total().acknowledged().late());
    }

    public String getLateAnswers() {
        return French.number(total().answered().late());
    }

    public String getWaiting() {
        return French.number(total().answered().waiting());
    }

    /** LET-60: those that are to be counted again; empty when there are none. */
    public String getExpired() {
        long expired = Math.max(total().acknowledged().expired(), total().answered().expired());
        return expired == 0
                ? ""
                : Texts.of("letters.expired", Texts.count(expired, "letters.count.mails"));
    }

    public List<InboundSum> getSources() {
        return report.rates().bySource().stream()
                .map(
                        source ->
                                InboundSum.of(
                                        "",
                                        source.service(),
                                        Texts.of("InboundChannel." + source.channel().name()),
                                        source.totals()))
                .toList();
    }

    public List<InboundSum> getMonths() {
        return report.rates().byMonth().entrySet().stream()
                .map(
                        entry ->
                                InboundSum.of(
                                        entry.getKey().toString(),
                                        French.month(entry.getKey()),
                                        "",
                                        entry.getValue()))
                .toList();
    }

    public InboundSum getTotalLine() {
        return InboundSum.of("", Texts.of("letters.total"), "", total());
    }

    // --- drawing

    private List<LineChart.Slot> months() {
        return report.rates().byMonth().entrySet().stream()
                .map(
                        entry ->
                                new LineChart.Slot(
                                        entry.getKey().toString(),
                                        shortName(entry.getKey()),
                                        entry.getValue().answered().percent(),
                                        true,
                                        ""))
                .toList();
    }

    private static String shortName(YearMonth month) {
        return Texts.of(
                "letters.month.short",
                String.format(Locale.ROOT, "%02d", month.getMonthValue()),
                String.format(Locale.ROOT, "%02d", month.getYear() % 100));
    }

    public LineChart getChart() {
        return chart;
    }

    public boolean isDrawn() {
        return chart.lowest().isPresent();
    }

    public String getExtremeText() {
        return chart.lowest().flatMap(LineChart.Slot::value).map(French::percent).orElse("");
    }

    public String getReading() {
        Optional<LineChart.Slot> low = chart.lowest();
        Optional<LineChart.Slot> high = chart.highest();
        if (low.isEmpty()) {
            return Texts.of("letters.chart.none");
        }
        if (low.get().value().equals(high.get().value())) {
            return Texts.of("letters.chart.same", percent(low.get()));
        }
        return Texts.of(
                "letters.chart.range",
                percent(low.get()),
                French.month(YearMonth.parse(low.get().id())),
                percent(high.get()),
                French.month(YearMonth.parse(high.get().id())));
    }

    private static String percent(LineChart.Slot slot) {
        return French.percent(slot.value().orElseThrow());
    }

    // --- files and links

    public String getExportAddress() {
        return report.address(InboundExports.WEEKS).toString();
    }

    public String getExportText() {
        return Texts.of("letters.inbound.export", French.size(exportSize));
    }

    public String getPermalink() {
        return report.address(InboundReport.PATH).absolute(request);
    }
}
