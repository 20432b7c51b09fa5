package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * What a definition of an indicator says.
 *
 * @param definition what is measured, and of what
 * @param formula in words
 * @param source who says so: a text, a system
 */
public record IndicatorTerms(String name, String definition, String formula, String source) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_SOURCE = 500;

    /**
     * @throws RuleBroken when one of them is empty or too long
     */
    public IndicatorTerms {
        name = checked(name, LONGEST_NAME, "indicators.name.length");
        definition = checked(definition, LONGEST_TEXT, "indicators.definition.length");
        formula = checked(formula, LONGEST_TEXT, "indicators.formula.length");
        source = checked(source, LONGEST_SOURCE, "indicators.source.length");
    }

    private static String checked(String text, int longest, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new RuleBroken(key, longest, stripped.length());
        }
        return stripped;
    }

    String written() {
        return name + ": " + definition + " = " + formula + " (" + source + ")";
    }
}
