package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.NightExamples;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.Source;
import fr.prefecture.clu.switchboard.Sources;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-21")
class NewZonesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final ZoneId MARTINIQUE = ZoneId.of("America/Martinique");
    private static final FileRow REPLACED = row(1, ImportedFile.State.REPLACED);
    private static final FileRow IMPORTED = row(2, ImportedFile.State.DONE);

    private final List<String> done = new ArrayList<>();
    private List<FileRow> proved = List.of(REPLACED);
    private List<FileRow> underLock = List.of(REPLACED);
    private ZoneId chosenUnderLock = REUNION;
    private boolean locked;

    @Test
    void a_source_takes_the_zone_of_which_its_files_were_proved() {
        apply();

        assertThat(done).containsExactly("lock", "take", "settle Indian/Reunion", "hold");
    }

    @Test
    void a_source_of_which_a_file_was_imported_meanwhile_waits_for_the_next_night() {
        underLock = List.of(REPLACED, IMPORTED);

        apply();

        assertThat(done).containsExactly("lock");
    }

    @Test
    void a_source_of_which_an_import_was_undone_meanwhile_waits_too() {
        proved = List.of(REPLACED, IMPORTED);

        apply();

        assertThat(done).containsExactly("lock");
    }

    @Test
    void a_source_for_which_another_zone_was_chosen_meanwhile_waits_too() {
        chosenUnderLock = MARTINIQUE;

        apply();

        assertThat(done).containsExactly("lock");
    }

    @Test
    void a_source_keeps_its_zone_because_of_a_file_without_a_copy() {
        proved = List.of(REPLACED, IMPORTED);
        underLock = proved;

        apply();

        assertThat(done).containsExactly("lock", "keep because of queue_log.2", "hold");
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private void apply() {
        NewZones zones = new NewZones();
        zones.shift = new NightShift();
        zones.files = new OfSource();
        zones.sources = new Chosen();
        zones.contributions =
                new Contributions() {
                    @Override
                    public Source source(String name) {
                        return new Standard();
                    }
                };
        zones.logs = new Locked();
        zones.settlement =
                new Settlement() {
                    @Override
                    void settle(String source, ZoneId zone, Set<Long> changed) {
                        done.add("settle " + zone);
                    }
                };
        Executions night =
                new Executions() {
                    @Override
                    public void beat(Lease lease) {
                        done.add("hold");
                    }
                };
        zones.apply(NightExamples.work(new Lease(1, 1), zones.shift, night, new ArrayList<>()));
    }

    private final class OfSource extends Files {
        @Override
        public List<FileRow> ofSource(String job, String source) {
            return locked ? underLock : proved;
        }

        @Override
        public Optional<Instant> firstFound(long id) {
            return Optional.of(Instant.EPOCH);
        }

        @Override
        public Optional<String> archiveName(long id) {
            return Optional.empty();
        }
    }

    private final class Chosen extends Sources {
        @Override
        public List<String> awaitingZone() {
            return List.of("standard");
        }

        @Override
        public Optional<ZoneId> nextZone(String name) {
            return Optional.of(locked ? chosenUnderLock : REUNION);
        }

        @Override
        public void takeNextZone(String name) {
            done.add("take");
        }

        @Override
        public void keepZone(String name, String obstacle) {
            done.add("keep because of " + obstacle);
        }
    }

    private final class Locked extends Logs {
        @Override
        public void lock(String source) {
            done.add("lock");
            locked = true;
        }

        @Override
        public Optional<LocalDate> lastDay(long file) {
            return Optional.of(LocalDate.EPOCH);
        }

        @Override
        public void forgetSums(String source) {}

        @Override
        public Set<Long> publishedOf(String source) {
            return Set.of();
        }
    }

    private final class Standard extends Source {
        @Override
        public ZoneId zone() {
            return done.contains("take") ? REUNION : PARIS;
        }
    }

    private static FileRow row(long id, ImportedFile.State state) {
        return new FileRow(
                id,
                "standard",
                "queue_log." + id,
                "0",
                100,
                0,
                100,
                100,
                Optional.empty(),
                state,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
