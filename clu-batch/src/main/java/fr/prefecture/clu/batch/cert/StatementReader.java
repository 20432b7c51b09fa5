package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands out the lines of the files, one after the other, each file from where its own row says that
 * it stands: its offset counts lines, not bytes.
 */
@Named
@Dependent
public class StatementReader extends AbstractItemReader {

    private static final List<String> REQUIRED = required();

    /** The columns that a sentence about a line does not name by itself. */
    private static final Set<String> NUMBERS =
            Arrays.stream(Quantity.values())
                    .map(Quantity::code)
                    .collect(Collectors.toUnmodifiableSet());

    @Inject private JobContext job;
    @EJB NightShift shift;
    @EJB Files files;
    @EJB Statements statements;
    @EJB Imports imports;
    @Inject private CertQuarantine ofNights;

    private NightWork<CertFile> work;
    private Quarantine quarantine;
    private Iterator<CertFile> waiting;
    private CertFile current;
    private Table table;
    private Map<String, Integer> places;
    private Function<Map<String, String>, Checked> checker;
    private long number;

    @Override
    public void open(Serializable checkpoint) {
        open(CertFile.work(job), ofNights);
    }

    void open(NightWork<CertFile> tonight, Quarantine apart) {
        work = tonight;
        quarantine = apart;
        waiting = work.contents().iterator();
    }

    @Override
    public Object readItem() throws IOException {
        work.pulse().beat();
        while (table != null || waiting.hasNext()) {
            try {
                if (table == null) {
                    begin(waiting.next());
                } else {
                    return read();
                }
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
        return null;
    }

    /**
     * Lines that are passed over are checked all the same: those after them may contradict them.
     */
    private void begin(CertFile file) throws IOException {
        FileRow row = shift.work(() -> files.row(file.file()));
        if (row.state() != ImportedFile.State.READING) {
            return;
        }
        current = file;
        table = file.open();
        places =
                places(
                        shift.work(
                                () ->
                                        imports.headings(
                                                RegisterStatements.JOB,
                                                file.source(),
                                                table.header())));
        if (!places.keySet().containsAll(REQUIRED)) {
            throw new UnreadableTable("cert.file.columns", String.join(", ", table.header()));
        }
        checker = shift.work(statements::checker);
        number = 0;
        while (number < row.committedOffset()) {
            read();
        }
    }

    /** The columns in the order in which the file has them. */
    private Map<String, Integer> places(Map<String, String> headings) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        headings.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), table.header().indexOf(entry.getValue())))
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private ToldLine read() throws IOException {
        Optional<Table.Row> row = table.next();
        if (row.isEmpty()) {
            current.verify();
            ToldLine end = new ToldLine(current, number, 0, Map.of(), Optional.empty());
            close();
            return end;
        }
        number++;
        Map<String, String> cells = cells(row.get().cells());
        return new ToldLine(current, number, row.get().line(), cells, refused(cells));
    }

    private Map<String, String> cells(List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        places.forEach((code, place) -> cells.put(code, row.get(place)));
        return cells;
    }

    private static List<String> required() {
        List<String> required = new ArrayList<>(List.of("period", "territory"));
        Arrays.stream(Quantity.values())
                .filter(Quantity::isRequired)
                .map(Quantity::code)
                .forEach(required::add);
        return required;
    }

    private Optional<ToldLine.Refused> refused(Map<String, String> cells) {
        Checked checked = checker.apply(cells);
        return checked.isRight()
                ? Optional.empty()
                : Optional.of(
                        new ToldLine.Refused(
                                RefusalReason.of(checked.key()),
                                NUMBERS.contains(checked.column()) ? checked.column() : ""));
    }

    private void fail(Exception e) throws IOException {
        CertFile file = current;
        close();
        if (file == null) {
            throw Quarantine.unchecked(e);
        }
        quarantine.setApart(work, file, e);
    }

    @Override
    public void close() throws IOException {
        if (table != null) {
            table.close();
            table = null;
        }
        current = null;
    }
}
