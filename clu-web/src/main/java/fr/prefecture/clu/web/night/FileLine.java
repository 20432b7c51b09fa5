package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file as a night's page shows it. The counts are empty when the night did not read it.
 *
 * @param page the path of its own page, where somebody has to decide or has decided; empty
 *     otherwise
 * @param message what to do about it; empty when nothing
 * @param toLookAt whether lines of it were refused
 * @param fingerprint the SHA-256 of what it holds; empty when it could not be read
 * @param format as which it was read; empty where its job reads one format only
 */
public record FileLine(
        String page,
        String name,
        String source,
        String size,
        String kind,
        String word,
        boolean plain,
        String message,
        String lines,
        String refused,
        boolean toLookAt,
        String duplicates,
        String orphans,
        String fingerprint,
        String format) {

    private static final int BRIEF = 8;

    static FileLine of(ArrivalRow file, boolean running, ZoneId zone) {
        Standing standing = Standing.of(file, running);
        boolean read = isRead(file);
        return new FileLine(
                standing == Standing.HELD
                                || standing == Standing.DISMISSED
                                || standing == Standing.FAILED
                                || standing == Standing.QUARANTINED
                        ? file.file().map(FilePage::path).orElse("")
                        : "",
                file.name(),
                file.source(),
                French.size(file.bytes()),
                standing.kind,
                word(standing, file, zone),
                standing == Standing.READ || standing == Standing.COMPLETED,
                file.message().map(m -> Texts.of(m.key(), m.arguments())).orElse(""),
                read ? French.number(file.lines()) : "",
                read ? French.number(file.refused()) : "",
                read && file.refused() > 0,
                read ? French.number(file.duplicates()) : "",
                read ? French.number(file.orphans()) : "",
                file.sha256().orElse(""),
                format(file.format()));
    }

    /** NIT-25 */
    static String format(Optional<String> format) {
        return format.map(word -> Texts.of("switchboard.format." + word)).orElse("");
    }

    /** The shape and the word of a file outside its night. */
    static Map.Entry<String, String> standing(ImportedFile.State state) {
        Standing standing = Standing.of(state, Arrival.Outcome.NEW, false);
        return Map.entry(standing.kind, Texts.of("night.file.standing." + standing));
    }

    /** NIT-24: each state of a file in words. */
    static List<StateMeaning> meanings() {
        return Arrays.stream(Standing.values())
                .map(
                        standing ->
                                new StateMeaning(
                                        standing.kind,
                                        Texts.of(
                                                standing == Standing.KNOWN
                                                        ? "night.file.standing.KNOWN.undated"
                                                        : "night.file.standing." + standing),
                                        Texts.of("night.file.meaning." + standing)))
                .toList();
    }

    /** NIT-29 */
    static boolean isApart(ArrivalRow file) {
        Standing standing = Standing.of(file, false);
        return standing == Standing.QUARANTINED || standing == Standing.FAILED;
    }

    static boolean isMissed(ArrivalRow file) {
        return Standing.of(file, false) == Standing.MISSED;
    }

    static boolean isHeld(ArrivalRow file) {
        return Standing.of(file, false) == Standing.HELD;
    }

    static boolean isRead(ArrivalRow file) {
        return file.file().isPresent() && file.outcome() != Arrival.Outcome.KNOWN;
    }

    private static String word(Standing standing, ArrivalRow file, ZoneId zone) {
        String key = "night.file.standing." + standing;
        return standing == Standing.KNOWN
                ? file.done()
                        .map(done -> Texts.of(key, French.date(done.atZone(zone).toLocalDate())))
                        .orElseGet(() -> Texts.of("night.file.standing.KNOWN.undated"))
                : Texts.of(key);
    }

    /** The first characters of the fingerprint, enough to compare by eye. */
    public String brief() {
        return fingerprint.substring(0, Math.min(BRIEF, fingerprint.length()));
    }

    /** What has become of a file, with its shape. */
    private enum Standing {
        READ("succes"),
        COMPLETED("succes"),
        KNOWN("info"),
        READING("encours"),
        WAITING("provisoire"),
        INTERRUPTED("alerte"),
        HELD("alerte"),
        REPLACED("info"),
        DISMISSED("info"),
        QUARANTINED("alerte"),
        FAILED("alerte"),
        MISSED("erreur");

        private final String kind;

        Standing(String kind) {
            this.kind = kind;
        }

        static Standing of(ArrivalRow file, boolean running) {
            return file.state()
                    .map(state -> of(state, file.outcome(), running))
                    .orElse(file.outcome() == Arrival.Outcome.MISSED ? MISSED : FAILED);
        }

        static Standing of(ImportedFile.State state, Arrival.Outcome outcome, boolean running) {
            return switch (state) {
                case HELD -> HELD;
                case FAILED -> FAILED;
                case QUARANTINED -> QUARANTINED;
                case READING -> running ? READING : INTERRUPTED;
                case READ -> running ? WAITING : INTERRUPTED;
                case REPLACED -> REPLACED;
                case DISMISSED -> DISMISSED;
                case DONE -> done(outcome);
            };
        }

        private static Standing done(Arrival.Outcome outcome) {
            return switch (outcome) {
                case GROWN -> COMPLETED;
                case KNOWN -> KNOWN;
                case NEW, UNREADABLE, MISSED -> READ;
            };
        }
    }
}
