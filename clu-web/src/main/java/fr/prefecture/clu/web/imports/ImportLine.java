package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Instant;
import java.time.ZoneId;

/** An import as pages write it; what is not known yet is empty. */
public record ImportLine(
        long id,
        String path,
        String name,
        String source,
        String size,
        String fingerprint,
        String sent,
        String sentBy,
        String confirmed,
        String undone,
        String state,
        String kind,
        String right,
        String wrong,
        String duplicates,
        String known) {

    static ImportLine of(ImportRow row, Destination destination, ZoneId zone) {
        boolean read = row.state() == Import.State.DONE || row.state() == Import.State.UNDONE;
        return new ImportLine(
                row.id(),
                destination.path(row.id(), row.state() == Import.State.WAITING ? "/apercu" : ""),
                row.name(),
                destination.sourceName(row.source()),
                French.size(row.bytes()),
                row.sha256(),
                moment(row.sentAt(), zone),
                row.sentBy(),
                who(row.confirmedAt(), row.confirmedBy(), zone),
                who(row.undoneAt(), row.undoneBy(), zone),
                Texts.of("imports.state." + row.state()),
                kind(row.state()),
                read ? French.number(row.counts().right()) : "",
                read ? French.number(row.counts().wrong()) : "",
                read ? French.number(row.counts().duplicates()) : "",
                read ? French.number(row.counts().known()) : "");
    }

    private static String who(Instant when, String by, ZoneId zone) {
        return when == null ? "" : Texts.of("imports.who", moment(when, zone), by);
    }

    private static String moment(Instant when, ZoneId zone) {
        return French.dateTime(when.atZone(zone));
    }

    private static String kind(Import.State state) {
        return switch (state) {
            case WAITING -> "afaire";
            case RUNNING -> "encours";
            case DONE -> "succes";
            case UNDONE -> "indisponible";
        };
    }
}
