package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.RecountedRow;
import fr.prefecture.clu.indicators.Recounts;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** IND-55: which months say something else since a release that counts otherwise. */
@Named
@RequestScoped
public class RecountPage {

    /** A month before and after. */
    public record Line(
            String address,
            String name,
            String month,
            String before,
            String kindBefore,
            String wordBefore,
            String after,
            String kindAfter,
            String wordAfter,
            String why) {}

    @Inject Recounts recounts;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<Line> lines;
    private boolean unread;

    @PostConstruct
    void begin() {
        lines = recounts.last().stream().map(this::line).toList();
        unread = recounts.unread() > 0;
    }

    private Line line(RecountedRow row) {
        return new Line(
                request.getContextPath() + SeriesReport.path(row.code()),
                row.name(),
                French.month(row.month()),
                value(row.before(), row.unit()),
                VerdictWords.kind(row.verdictBefore()),
                VerdictWords.word(row.verdictBefore()),
                value(row.after(), row.unit()),
                VerdictWords.kind(row.verdictAfter()),
                VerdictWords.word(row.verdictAfter()),
                why(row));
    }

    private static String value(Optional<BigDecimal> value, FigureUnit unit) {
        return value.map(one -> IndicatorWords.exact(one, unit)).orElse("");
    }

    /** What limits the value now, or else that it is counted or compared otherwise. */
    private static String why(RecountedRow row) {
        List<String> limits = CaveatWords.of(row.caveats(), Optional.empty());
        if (!limits.isEmpty()) {
            return String.join(", ", limits);
        }
        if (row.verdictAfter() == Verdict.UNDECIDED) {
            return row.caveats().lowerBound()
                    ? Texts.of("indicators.recount.why.bound")
                    : Texts.of("shared.caveat.few", row.caveats().fewest());
        }
        return Texts.of(
                isRoundedOtherwise(row)
                        ? "indicators.recount.why.exact"
                        : "indicators.recount.why.counted");
    }

    private static boolean isRoundedOtherwise(RecountedRow row) {
        return row.before().isPresent()
                && row.after()
                        .map(after -> after.setScale(1, RoundingMode.HALF_UP))
                        .filter(after -> after.compareTo(row.before().get()) == 0)
                        .isPresent();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getCaption() {
        return Texts.count(lines.size(), "indicators.recount.caption");
    }

    public boolean isUnread() {
        return unread;
    }

    public String read() throws IOException {
        recounts.read();
        messages.tellNext(Texts.of("indicators.recount.read.done"));
        messages.leadTo(request.getContextPath() + "/indicateurs");
        return null;
    }
}
