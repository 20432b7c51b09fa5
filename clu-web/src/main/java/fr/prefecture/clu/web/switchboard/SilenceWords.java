package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Silence;
import fr.prefecture.clu.switchboard.Unrecorded;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** TEL-103: what the files of a period cannot tell, in sentences. */
final class SilenceWords {

    private SilenceWords() {}

    /**
     * « Standard » ne dit pas : appels abandonnés; « Standard » ne dit pas, 12 jours sur 31 :
     * appels abandonnés, attente. What lasts equally long is told together.
     */
    static List<String> sentences(List<Silence> silences) {
        Map<String, Map<Integer, List<Silence>>> bySource = new LinkedHashMap<>();
        silences.forEach(
                silence ->
                        bySource.computeIfAbsent(silence.source(), name -> new LinkedHashMap<>())
                                .computeIfAbsent(silence.days(), days -> new ArrayList<>())
                                .add(silence));
        return bySource.values().stream()
                .flatMap(byDays -> byDays.values().stream())
                .map(SilenceWords::sentence)
                .toList();
    }

    private static String sentence(List<Silence> together) {
        Silence first = together.get(0);
        String source = Texts.of("switchboard.days.quoted", Names.isolated(first.source()));
        String figures =
                together.stream()
                        .map(one -> Texts.of("Unrecorded." + one.figure().name()))
                        .collect(Collectors.joining(", "));
        return first.isWhole()
                ? Texts.of("switchboard.silence.whole", source, figures)
                : Texts.of(
                        "switchboard.silence.days",
                        source,
                        figures,
                        Texts.count(first.days(), "switchboard.count.days"),
                        first.covered());
    }

    /** Which files cannot tell it, each reason once. */
    static List<String> reasons(List<Silence> silences) {
        return silences.stream()
                .map(Silence::figure)
                .distinct()
                .sorted()
                .map(SilenceWords::reason)
                .toList();
    }

    private static String reason(Unrecorded figure) {
        return Texts.of("switchboard.silence.why." + figure.name());
    }
}
