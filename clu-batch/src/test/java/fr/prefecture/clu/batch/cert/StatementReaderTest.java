package fr.prefecture.clu.batch.cert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.NightExamples;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Original;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementReaderTest {

    private static final String TABLE =
            "Stock;Semaine;Dept;Acceptés;Reçus;Refusés;Clos\n"
                    + "400;2021-S20;76;60;100;4;1\n"
                    + "40;2021-S20;58;8;-12;0;0\n";

    @TempDir Path inbox;

    /** Refuses what is negative. */
    private static class Negatives extends Statements {

        @Override
        public Function<Map<String, String>, Checked> checker() {
            return cells -> {
                if (cells.get("received").equals("imprévu")) {
                    throw new IllegalArgumentException("unforeseen");
                }
                return cells.get("received").startsWith("-")
                        ? Checked.wrong("received", "cert.cell.negative", -12)
                        : Checked.right(cells.toString());
            };
        }
    }

    private static class Headings extends Imports {

        @Override
        public Map<String, String> headings(String code, String source, List<String> header) {
            return Map.of(
                    "period", "Semaine",
                    "territory", "Dept",
                    "received", "Reçus",
                    "accepted", "Acceptés",
                    "refused", "Refusés",
                    "closed", "Clos",
                    "backlog", "Stock");
        }
    }

    private static class Unread extends fr.prefecture.clu.night.Files {

        @Override
        public FileRow row(long id) {
            return file(id, ImportedFile.State.READING);
        }
    }

    @Test
    @Tag("NIT-1")
    void two_files_of_one_content_are_read_once() throws IOException {
        List<ToldLine> told = read(delivery("a.csv", 7), delivery("b.csv", 7));

        assertThat(told).filteredOn(line -> !line.last()).hasSize(2);
        assertThat(told).filteredOn(ToldLine::last).hasSize(1);
    }

    @Test
    @Tag("NIT-29")
    void a_file_on_which_reading_stops_is_apart_and_those_after_it_are_read() throws IOException {
        CertFile odd = delivery("odd.csv", 7, TABLE.replace("100", "imprévu"));
        CertFile torn = delivery("torn.csv", 8, "PK\u0003\u0004 torn");
        List<String> apart = new ArrayList<>();

        List<ToldLine> told =
                read(
                        new CertQuarantine() {
                            @Override
                            public void setApart(NightWork<?> work, Original file, Exception e) {
                                apart.add(file.file() + " " + e.getMessage());
                            }
                        },
                        odd,
                        torn,
                        delivery("good.csv", 9));

        assertThat(apart).containsExactly("7 unforeseen", "8 table.damaged");
        assertThat(told)
                .filteredOn(ToldLine::last)
                .extracting(line -> line.file().file())
                .containsExactly(9L);
    }

    @Test
    void a_refused_line_is_told_in_the_order_of_the_file_with_its_column() throws IOException {
        ToldLine refused = read(delivery("a.csv", 7)).get(1);

        assertThat(refused.text()).isEqualTo("40 ; 2021-S20 ; 58 ; 8 ; -12 ; 0 ; 0");
        assertThat(refused.refused())
                .contains(new ToldLine.Refused(RefusalReason.CERT_NEGATIVE, "received"));
    }

    @Test
    @Tag("NIT-1")
    void a_content_that_another_file_of_the_same_night_has_is_known() throws IOException {
        Optional<FileRow> row = Optional.of(file(7, ImportedFile.State.READING));

        assertThat(RegisterStatements.outcome(row, List.of(delivery("a.csv", 7))))
                .isEqualTo(Arrival.Outcome.KNOWN);
        assertThat(RegisterStatements.outcome(row, List.of(delivery("a.csv", 8))))
                .as("left unfinished by an earlier night")
                .isEqualTo(Arrival.Outcome.NEW);
        assertThat(RegisterStatements.outcome(Optional.empty(), List.of()))
                .isEqualTo(Arrival.Outcome.NEW);
    }

    @ParameterizedTest
    @Tag("NIT-1")
    @EnumSource(
            value = ImportedFile.State.class,
            names = {"DONE", "HELD", "REPLACED", "DISMISSED"})
    void a_content_that_an_earlier_night_has_finished_is_known(ImportedFile.State state) {
        assertThat(RegisterStatements.outcome(Optional.of(file(7, state)), List.of()))
                .isEqualTo(Arrival.Outcome.KNOWN);
    }

    private CertFile delivery(String name, long file) throws IOException {
        return delivery(name, file, TABLE);
    }

    private CertFile delivery(String name, long file, String table) throws IOException {
        Path path = Files.writeString(inbox.resolve(name), table);
        return new CertFile(file, path, "principal", Stamp.of(path));
    }

    private static List<ToldLine> read(CertFile... files) throws IOException {
        return read(new CertQuarantine(), files);
    }

    private static List<ToldLine> read(CertQuarantine quarantine, CertFile... files)
            throws IOException {
        StatementReader reader = new StatementReader();
        reader.shift = new NightShift();
        reader.files = new Unread();
        reader.statements = new Negatives();
        reader.imports = new Headings();
        reader.open(NightExamples.work(List.of(files)), quarantine);
        List<ToldLine> told = new ArrayList<>();
        for (Object item = reader.readItem(); item != null; item = reader.readItem()) {
            told.add((ToldLine) item);
        }
        reader.close();
        return told;
    }

    private static FileRow file(long id, ImportedFile.State state) {
        return new FileRow(
                id,
                "principal",
                "a.csv",
                "0",
                100,
                0,
                100,
                0,
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
