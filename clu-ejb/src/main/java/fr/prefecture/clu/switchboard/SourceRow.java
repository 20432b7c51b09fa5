package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A source as pages show it.
 *
 * @param nextZone the zone that the next night gives it
 * @param zoneObstacle the file because of which a night could not
 * @param formats what its folder may deliver
 * @param firstDay the first local day that its published logs cover
 */
public record SourceRow(
        long id,
        String name,
        ZoneId zone,
        Optional<ZoneId> nextZone,
        Optional<String> zoneObstacle,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        SourceFormats formats) {}
