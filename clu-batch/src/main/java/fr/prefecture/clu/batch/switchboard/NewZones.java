package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.switchboard.format.Reason;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Retold;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.Lines;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.Sources;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TEL-21: gives sources the zones that were chosen for them, before anything is read. */
@Dependent
public class NewZones {

    private static final Logger LOG = System.getLogger(NewZones.class.getName());

    private static final Set<ImportedFile.State> WAITING =
            EnumSet.of(
                    ImportedFile.State.READING, ImportedFile.State.READ, ImportedFile.State.HELD);

    /** Those that count, and those that somebody may still choose. */
    private static final Set<ImportedFile.State> COUNTED =
            EnumSet.of(ImportedFile.State.DONE, ImportedFile.State.DISMISSED);

    /** Why a record was refused that may have a time in another zone. */
    private static final List<String> NO_TIME =
            List.of(Reason.TIME_SKIPPED.name(), Reason.TIME_TWICE.name());

    @EJB NightShift shift;
    @EJB Files files;
    @EJB Sources sources;
    @EJB Contributions contributions;
    @EJB Logs logs;
    @Inject Settlement settlement;

    void apply(NightWork<LogFile> work) {
        shift.work(sources::awaitingZone).forEach(source -> apply(source, work));
    }

    /** Copies are proved outside the transaction: whoever reads long gives signs of life. */
    private void apply(String source, NightWork<LogFile> work) {
        List<FileRow> all = shift.work(() -> files.ofSource(RegisterFiles.JOB, source));
        if (all.stream().anyMatch(file -> WAITING.contains(file.state()))) {
            LOG.log(Level.INFO, "Source {0} keeps its zone while a file of it waits", source);
            return;
        }
        List<FileRow> counted =
                all.stream()
                        .filter(file -> COUNTED.contains(file.state()))
                        .filter(file -> shift.work(() -> logs.lastDay(file.id())).isPresent())
                        .toList();
        ZoneId before = shift.apart(() -> contributions.source(source).zone());
        ZoneId after = shift.work(() -> sources.nextZone(source)).orElse(before);
        Optional<FileRow> obstacle =
                counted.stream()
                        .filter(
                                file ->
                                        !countsAsItsOriginal(file, before, work)
                                                || isLocal(file) && !isTold(file, after, work))
                        .findFirst();
        boolean asProved =
                shift.apart(
                        () -> {
                            logs.lock(source);
                            if (!isAsProved(source, all, before, after)) {
                                return false;
                            }
                            if (obstacle.isPresent()) {
                                sources.keepZone(source, obstacle.get().name());
                            } else {
                                take(source, counted, work);
                            }
                            // Last: signs of life, given apart meanwhile, would wait for it.
                            work.pulse().hold();
                            return true;
                        });
        if (!asProved) {
            LOG.log(Level.INFO, "Source {0} has changed since it was proved; next night", source);
            return;
        }
        LOG.log(
                Level.INFO,
                "Source {0}: {1}",
                source,
                obstacle.map(file -> "keeps its zone, for file " + file.id() + " has no true copy")
                        .orElse("has another zone"));
    }

    /** Under the lock: that nobody has chosen another zone, or imported or undone a file. */
    private boolean isAsProved(String source, List<FileRow> proved, ZoneId before, ZoneId after) {
        return contributions.source(source).zone().equals(before)
                && sources.nextZone(source).orElse(before).equals(after)
                && standings(files.ofSource(RegisterFiles.JOB, source)).equals(standings(proved));
    }

    private static List<String> standings(List<FileRow> rows) {
        return rows.stream().map(file -> file.id() + " " + file.state()).toList();
    }

    private void take(String source, List<FileRow> counted, NightWork<LogFile> work) {
        sources.takeNextZone(source);
        ZoneId zone = contributions.source(source).zone();
        counted.forEach(file -> recount(file, zone, work));
        logs.forgetSums(source);
        settlement.settle(source, zone, logs.publishedOf(source));
    }

    private boolean countsAsItsOriginal(FileRow file, ZoneId zone, NightWork<LogFile> work) {
        return read(file, zone, work)
                .filter(
                        copy ->
                                shift.work(
                                        () ->
                                                copy.counts(
                                                        contributions.of(file.id()),
                                                        logs.edgesOf(file.id()))))
                .isPresent();
    }

    private static boolean isLocal(FileRow file) {
        return file.retold().flatMap(Retold::zone).isPresent();
    }

    /** TEL-75: whether each of its local times is one time in the other zone too. */
    private boolean isTold(FileRow file, ZoneId zone, NightWork<LogFile> work) {
        return read(file, zone, work).isPresent()
                && !shift.work(() -> files.isRefusedFor(file.id(), NO_TIME));
    }

    private Optional<Recount> read(FileRow file, ZoneId zone, NightWork<LogFile> work) {
        long latest = night(file).plus(LogBlockReader.AHEAD).getEpochSecond();
        return shift.work(() -> files.archiveName(file.id()))
                .map(name -> Settings.archive().resolve(name))
                .flatMap(
                        copy ->
                                Recount.of(
                                        copy,
                                        file.retold().flatMap(Retold::zone).map(ZoneId::of),
                                        zone,
                                        latest,
                                        work.pulse()::beat));
    }

    private void recount(FileRow file, ZoneId zone, NightWork<LogFile> work) {
        Recount copy = read(file, zone, work).orElseThrow();
        contributions.remove(file.id());
        contributions.add(file.id(), file.source(), file.startOffset(), copy.contributions());
        if (!copy.contributions().isEmpty()) {
            contributions.keepLines(file.id(), file.startOffset(), new Lines(1, copy.lines()));
        }
        byte[] edges = copy.edges().toBytes();
        if (copy.edges().lastEvent() < 0) {
            logs.recountEmpty(file.id(), coveredByEmpty(file, zone), edges);
        } else {
            logs.recount(
                    file.id(),
                    Instant.ofEpochSecond(copy.edges().firstEvent()),
                    Instant.ofEpochSecond(copy.edges().lastEvent()),
                    edges);
        }
    }

    /** TEL-20 */
    private LocalDate coveredByEmpty(FileRow file, ZoneId zone) {
        return file.continues()
                .flatMap(logs::lastDay)
                .orElseGet(() -> LocalDate.ofInstant(night(file), zone).minusDays(1));
    }

    private Instant night(FileRow file) {
        return shift.work(() -> files.firstFound(file.id())).orElseThrow();
    }
}
