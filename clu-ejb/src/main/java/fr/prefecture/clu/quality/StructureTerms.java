package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of a structure.
 *
 * @param editionId the version of a framework that it applies for, if any
 */
public record StructureTerms(
        String code, String name, StructureKind kind, Optional<Long> editionId) {

    static final int LONGEST_NAME = 150;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    /**
     * @throws RuleBroken when its code is no code, or its name is missing or too long
     */
    public StructureTerms {
        code = code.strip();
        name = name.strip().replaceAll("\\s+", " ");
        if (!CODE.matcher(code).matches()) {
            throw new RuleBroken("quality.structure.code.wrong", code);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("quality.structure.name.length", LONGEST_NAME, name.length());
        }
    }
}
