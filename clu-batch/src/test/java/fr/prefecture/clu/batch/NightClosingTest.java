package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.night.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NIT-29")
class NightClosingTest {

    private final List<String> ended = new ArrayList<>();

    @Test
    void files_that_are_apart_fail_no_night() {
        close(
                arrival("photo", Arrival.Outcome.NEW, Optional.of(ImportedFile.State.QUARANTINED)),
                arrival("growing", Arrival.Outcome.NEW, Optional.of(ImportedFile.State.FAILED)),
                arrival("locked", Arrival.Outcome.UNREADABLE, Optional.empty()),
                arrival("queue_log", Arrival.Outcome.NEW, Optional.of(ImportedFile.State.DONE)));

        assertThat(ended).containsExactly("done");
    }

    @Test
    void what_could_not_be_fetched_or_kept_by_no_fault_of_a_file_fails_the_night() {
        close(
                arrival("photo", Arrival.Outcome.NEW, Optional.of(ImportedFile.State.QUARANTINED)),
                arrival("rss.xml", Arrival.Outcome.MISSED, Optional.empty()));

        assertThat(ended).containsExactly("night.failed.files [1, rss.xml]");
    }

    private void close(ArrivalRow... rows) {
        NightClosing closing = new NightClosing();
        closing.shift = new NightShift();
        closing.executions =
                new Executions() {
                    @Override
                    public void done(Lease lease) {
                        ended.add("done");
                    }

                    @Override
                    public void failed(Lease lease, Message message) {
                        ended.add(message.key() + " " + message.arguments());
                    }
                };
        closing.arrivals =
                new Arrivals() {
                    @Override
                    public List<ArrivalRow> rows(long execution) {
                        return List.of(rows);
                    }
                };
        closing.close(new Lease(1, 1));
    }

    private static ArrivalRow arrival(
            String name, Arrival.Outcome outcome, Optional<ImportedFile.State> state) {
        return new ArrivalRow(
                "principal",
                name,
                10,
                outcome,
                state.map(one -> 1L),
                state,
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
