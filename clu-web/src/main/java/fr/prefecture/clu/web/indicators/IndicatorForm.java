package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorFrequency;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.IndicatorTerms;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.YearMonth;

/** What is typed of an indicator and of its definition. */
public class IndicatorForm {

    private String code;
    private FigureUnit unit;
    private IndicatorFrequency frequency;
    private String owner;
    private String from;
    private String name;
    private String definition;
    private String formula;
    private String source;
    private int fewest = Proportion.FEWEST;

    /** What is said now is the draft of what will be said. */
    void begin(IndicatorSheet sheet) {
        owner = sheet.owner();
        IndicatorTerms terms = sheet.latest().terms();
        name = terms.name();
        definition = terms.definition();
        formula = terms.formula();
        source = terms.source();
        fewest = terms.fewest();
    }

    IndicatorTerms terms() {
        return new IndicatorTerms(name, definition, formula, source, fewest);
    }

    /**
     * @throws RuleBroken when it is no month
     */
    YearMonth month() {
        return MonthText.read(from)
                .orElseThrow(() -> new RuleBroken("indicators.filter.month.unknown", from));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public FigureUnit getUnit() {
        return unit;
    }

    public void setUnit(FigureUnit unit) {
        this.unit = unit;
    }

    public IndicatorFrequency getFrequency() {
        return frequency;
    }

    public void setFrequency(IndicatorFrequency frequency) {
        this.frequency = frequency;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String definition) {
        this.definition = definition;
    }

    public String getFormula() {
        return formula;
    }

    public void setFormula(String formula) {
        this.formula = formula;
    }

    public int getFewest() {
        return fewest;
    }

    public void setFewest(int fewest) {
        this.fewest = fewest;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
