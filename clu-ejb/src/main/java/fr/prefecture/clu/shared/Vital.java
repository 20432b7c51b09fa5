package fr.prefecture.clu.shared;

import java.util.List;
import java.util.Map;

/**
 * How one part of the installation is. Pages, health checks and metrics all say this, and nothing
 * else: no name, no secret, no path is in its measures.
 *
 * @param part such as {@code disk}, or {@code night.cert} for one of several of a kind
 * @param messageKey the key of its sentence, which also says what to do
 * @param arguments what the sentence speaks of: texts, numbers, instants
 * @param page the path of the page where one acts; empty when there is none
 * @param measures amounts by name, in the unit at the end of the name ({@code age.seconds}); what
 *     is not known is not there
 */
public record Vital(
        String part,
        Condition condition,
        String messageKey,
        List<Object> arguments,
        String page,
        Map<String, Double> measures) {

    public Vital {
        arguments = List.copyOf(arguments);
        measures = Map.copyOf(measures);
    }
}
