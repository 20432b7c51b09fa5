package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.DeliveryRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.Source;
import fr.prefecture.clu.switchboard.SourceRow;
import fr.prefecture.clu.switchboard.Sources;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A source as its row and its page show it; what is not known is empty.
 *
 * @param nextZone the zone that the next night gives it
 * @param obstacle the file because of which a night could not
 * @param firstDay the first day that its files cover
 * @param formats what its folder may deliver; empty before its first file
 */
public record SourceLine(
        String page,
        String name,
        String folder,
        String zone,
        String nextZone,
        String obstacle,
        String firstDay,
        String lastDay,
        String lastFile,
        String came,
        String formats) {

    static SourceLine of(SourceRow source, Optional<DeliveryRow> last, ZoneId screens) {
        return new SourceLine(
                path(source.id()),
                source.name(),
                folder(source.name()).toString(),
                zone(source.zone()),
                source.nextZone().map(SourceLine::zone).orElse(""),
                source.zoneObstacle().orElse(""),
                source.firstDay().map(French::date).orElse(""),
                source.lastDay().map(French::date).orElse(""),
                last.map(DeliveryRow::name).orElse(""),
                last.map(file -> French.dateTime(file.at().atZone(screens))).orElse(""),
                source.formats().accepted().stream()
                        .sorted()
                        .map(format -> Texts.of("switchboard.format." + format))
                        .collect(Collectors.joining(", ")));
    }

    static String path(long id) {
        return "/telephone/sources/" + id;
    }

    private static Path folder(String name) {
        Path inbox = Settings.inbox().resolve("switchboard");
        return name.equals(Source.DEFAULT) ? inbox : inbox.resolve(name);
    }

    /** « La Réunion (Indian/Reunion) »; the bare name of a zone that is none of ours. */
    static String zone(ZoneId zone) {
        return Sources.FRENCH.contains(zone)
                ? Texts.of("switchboard.zone." + zone.getId()) + " (" + zone.getId() + ')'
                : zone.getId();
    }
}
