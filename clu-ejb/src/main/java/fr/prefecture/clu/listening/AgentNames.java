package fr.prefecture.clu.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ECO-69: what in a remark looks as if it named somebody. */
final class AgentNames {

    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+";
    private static final String TITLE =
            "(?:M\\.|Mr\\.?|Mme|Mlle|(?i:madame|monsieur|mademoiselle))";

    private static final List<Pattern> PATTERNS =
            List.of(
                    Pattern.compile("(?<![\\p{L}])" + TITLE + "\\s+(?:\\p{Lu}\\.\\s*)?" + NAME),
                    Pattern.compile(
                            "(?<![\\p{L}])(?i:prénom|prenom|nommée?|prénommée?|appelée?|s['’]appelle"
                                    + "|je suis|me nomme|m['’]appelle)\\s*(?:(?i:est|était|de)\\s+)?"
                                    + "[:«\\s]*"
                                    + NAME),
                    Pattern.compile(
                            "(?<![\\p{L}])(?i:l['’]agente?|l['’]hôtesse|la collègue|le collègue)\\s+"
                                    + NAME));

    private AgentNames() {}

    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String passage = matcher.group().strip();
                if (!found.contains(passage)) {
                    found.add(passage);
                }
            }
        }
        return found;
    }
}
