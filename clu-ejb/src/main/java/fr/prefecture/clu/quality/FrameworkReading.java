package fr.prefecture.clu.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of a framework's file, or why it was refused.
 *
 * @param lines where a version, a target, a link or what is replaced is said
 */
record FrameworkReading(
        Optional<FrameworkText> text, Map<String, Integer> lines, List<FrameworkFault> faults) {

    static FrameworkReading refused(List<FrameworkFault> faults) {
        return new FrameworkReading(Optional.empty(), Map.of(), List.copyOf(faults));
    }

    int line(String what) {
        return lines.getOrDefault(what, 0);
    }

    static String edition(String code) {
        return "edition " + code;
    }

    static String replaced(String code) {
        return "replaced " + code;
    }

    static String target(String edition, FrameworkText.Aim aim) {
        return "target " + edition + " " + aim.indicator() + " " + aim.validFrom();
    }

    static String link(String edition, String commitment, String reference) {
        return "link " + edition + "#" + commitment + " " + reference;
    }
}
