package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.StoppedSource;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;

/** TEL-117: the switchboards that are not awaited any more, in sentences. */
final class StoppedWords {

    private StoppedWords() {}

    static List<String> sentences(List<StoppedSource> stopped) {
        return stopped.stream()
                .map(
                        source ->
                                Texts.of(
                                        "switchboard.day.why.stopped",
                                        Names.isolated(source.name()),
                                        source.lastDay()))
                .toList();
    }
}
