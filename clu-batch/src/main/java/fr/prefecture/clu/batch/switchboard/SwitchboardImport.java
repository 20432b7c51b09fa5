package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Tally;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.DeclaredCalls;
import fr.prefecture.clu.switchboard.DeclaredFiles;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.Sources;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Calls and totals of a switchboard that somebody imports by hand: its calls count as those of a
 * log that a night has read.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD})
public class SwitchboardImport implements ImportTarget {

    /** Until somebody has named a switchboard. */
    static final String UNNAMED = "autre standard";

    @EJB private DeclaredFiles declared;
    @EJB private Sources sources;
    @EJB private Imports imports;
    @EJB private Files files;
    @EJB private Logs logs;
    @EJB private Contributions contributions;
    @EJB private NightShift shift;
    @Inject private Settlement settlement;

    @Override
    @PermitAll
    public String code() {
        return RegisterFiles.JOB;
    }

    @Override
    @PermitAll
    public String path() {
        return "/telephone";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY, Roles.SWITCHBOARD);
    }

    /** TEL-102 */
    @Override
    public List<ImportSource> sources() {
        List<String> names = new ArrayList<>(sources.names());
        if (!names.contains(UNNAMED)) {
            names.add(UNNAMED);
        }
        return names.stream().map(ImportSource::of).toList();
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return declared.columns();
    }

    /** TEL-96 */
    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return declared.kind(chosen.keySet())
                .map(
                        kind ->
                                Note.of(
                                        switch (kind) {
                                            case CALLS -> "switchboard.import.read.CALLS";
                                            case CALLS_WITHOUT_WAIT ->
                                                    "switchboard.import.read.CALLS_WITHOUT_WAIT";
                                            case DAYS -> "switchboard.import.read.DAYS";
                                            case HALF_HOURS -> "switchboard.import.read.HALF_HOURS";
                                        }))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        return declared.check(source);
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return declared.known(source, identities);
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        ImportRow file = row(importId);
        declared.add(importId, source, file.name(), file.sha256(), rows);
    }

    @Override
    public void added(long importId) {
        Optional<DeclaredCalls> calls = declared.complete(importId);
        if (calls.isPresent()) {
            long bytes = row(importId).bytes();
            shift.together(
                    () -> {
                        publish(importId, calls.get(), bytes);
                        return importId;
                    });
        }
    }

    private ImportRow row(long importId) {
        return imports.named(List.of(importId)).get(importId);
    }

    /** TEL-98: as a night does with a log that it has read. */
    private void publish(long importId, DeclaredCalls calls, long bytes) {
        logs.lock(calls.source());
        Content content =
                new Content(calls.source(), calls.name(), calls.sha256(), calls.sha256(), bytes);
        long file =
                files.register(RegisterFiles.JOB, content, Optional.empty(), Optional.empty()).id();
        Tally tally = new Tally(calls.calls(), 0, 0, 0, 0);
        files.advance(file, 0, bytes, new byte[0], tally, List.of());
        files.read(file, tally);
        Edges whole =
                new Edges(
                        List.of(),
                        List.of(),
                        0,
                        -1,
                        calls.first().getEpochSecond(),
                        calls.last().getEpochSecond());
        logs.closeDeclared(file, calls.source(), calls.first(), calls.last(), whole.toBytes());
        logs.cannotTell(file, calls.unrecorded());
        logs.publish(file);
        files.publish(file);
        Set<Long> changed = new TreeSet<>(declared.count(importId, file));
        changed.add(file);
        settle(calls.source(), changed);
    }

    @Override
    public void undo(long importId) {
        Optional<String> source = declared.sourceOf(importId);
        if (source.isEmpty()) {
            return;
        }
        if (declared.fileOf(importId).isPresent()) {
            long file = declared.fileOf(importId).getAsLong();
            shift.together(
                    () -> {
                        takeBack(importId, source.get(), file);
                        return importId;
                    });
        } else {
            declared.remove(importId);
        }
    }

    /** TEL-101 */
    private void takeBack(long importId, String source, long file) {
        logs.lock(source);
        Set<Long> changed = new TreeSet<>(declared.withdraw(importId));
        changed.add(file);
        logs.withdraw(file);
        settle(source, changed);
        logs.forget(file);
        declared.remove(importId);
        files.forget(file);
    }

    private void settle(String source, Set<Long> changed) {
        settlement.settle(source, contributions.source(source).zone(), changed);
    }
}
