package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.guide.GuidePages;
import fr.prefecture.clu.guide.GuideWord;
import fr.prefecture.clu.indicators.ShippedIndicator;
import fr.prefecture.clu.indicators.ShippedIndicators;
import fr.prefecture.clu.quality.TargetOperator;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;

/** What every computed figure means, and the words of the house. */
@Named
@RequestScoped
public class GlossaryPage {

    private static final String INDICATORS = "/indicateurs";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Inject ShippedIndicators indicators;
    @Inject GuidePages guide;
    @Inject Targets targets;
    @Inject GuideHtml html;
    @Inject HttpServletRequest request;

    private List<Line> figures;

    /**
     * A figure as the page explains it.
     *
     * @param sheet the address of its page; empty when this reader cannot open it
     * @param targets what the frameworks have it reach today, for those who may read it
     */
    public record Line(
            String anchor,
            String name,
            String definition,
            String formula,
            String unit,
            String frequency,
            String owner,
            String source,
            String sheet,
            List<String> targets) {}

    public List<Line> getFigures() {
        if (figures == null) {
            figures = indicators.all().stream().map(this::line).toList();
        }
        return figures;
    }

    public List<GuideWord> getWords() {
        return guide.words();
    }

    /** Whether the reader has logged in and may read what figures should reach. */
    public boolean isTold() {
        return request.getUserPrincipal() != null && !html.address(INDICATORS).isEmpty();
    }

    private Line line(ShippedIndicator one) {
        return new Line(
                one.code().replace('.', '-'),
                one.terms().name(),
                one.terms().definition(),
                one.terms().formula(),
                Texts.of("FigureUnit." + one.unit().name()),
                Texts.of("IndicatorFrequency." + one.frequency().name()),
                one.owner(),
                one.terms().source(),
                isTold() ? html.address(INDICATORS + '/' + one.code()) : "",
                isTold()
                        ? targets.on(one.code(), targets.today()).stream()
                                .map(GlossaryPage::target)
                                .toList()
                        : List.of());
    }

    private static String target(TargetRow row) {
        return Texts.of(
                "guide.figures.target.one",
                Texts.of(
                        row.operator() == TargetOperator.AT_LEAST
                                ? "indicators.objective.atLeast"
                                : "indicators.objective.atMost",
                        French.shortest(row.threshold()) + unit(row)),
                row.editionName());
    }

    /** A word stands apart from its number; a sign brings its own space. */
    private static String unit(TargetRow row) {
        String[] words = Texts.of("quality.unit." + row.unit().name()).split("\\|", -1);
        String word = words[row.threshold().compareTo(TWO) < 0 ? 0 : 1];
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? word : '\u00a0' + word;
    }
}
