package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * What a definition of an indicator says.
 *
 * @param definition what is measured, and of what
 * @param formula in words
 * @param source who says so: a text, a system
 * @param fewest IND-54: under so many cases a typed value is not judged; 0 where all are counted
 */
public record IndicatorTerms(
        String name, String definition, String formula, String source, int fewest) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_CASES = 100_000;

    /**
     * @throws RuleBroken when one of them is empty or too long, or the number of cases is none
     */
    public IndicatorTerms {
        name = checked(name, LONGEST_NAME, "indicators.name.length");
        definition = checked(definition, LONGEST_TEXT, "indicators.definition.length");
        formula = checked(formula, LONGEST_TEXT, "indicators.formula.length");
        source = checked(source, LONGEST_SOURCE, "indicators.source.length");
        if (fewest < 0 || fewest > MOST_CASES) {
            throw new RuleBroken("indicators.fewest.range", MOST_CASES, fewest);
        }
    }

    /** Of a feature, whose figures say themselves how many cases they need, or of a full count. */
    public IndicatorTerms(String name, String definition, String formula, String source) {
        this(name, definition, formula, source, 0);
    }

    private static String checked(String text, int longest, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new RuleBroken(key, longest, stripped.length());
        }
        return stripped;
    }

    String written() {
        return name
                + ": "
                + definition
                + " = "
                + formula
                + " ("
                + source
                + ")"
                + (fewest == 0 ? "" : " n >= " + fewest);
    }
}
