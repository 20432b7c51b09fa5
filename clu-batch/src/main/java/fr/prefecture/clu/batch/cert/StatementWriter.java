package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.cert.Origin;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.RefusedLine;
import fr.prefecture.clu.night.Tally;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps, in one transaction, what the files tell and how far they have been read. */
@Named
@Dependent
public class StatementWriter extends AbstractItemWriter {

    private static final byte[] NOTHING_OPEN = {};

    @Inject private JobContext job;
    @Inject private CertQuarantine quarantine;
    @EJB private Files files;
    @EJB private Statements statements;

    @Override
    public void writeItems(List<Object> items) {
        Map<CertFile, List<ToldLine>> byFile = new LinkedHashMap<>();
        for (Object item : items) {
            ToldLine told = (ToldLine) item;
            byFile.computeIfAbsent(told.file(), file -> new ArrayList<>()).add(told);
        }
        Map<CertFile, Runnable> shares = new LinkedHashMap<>();
        byFile.forEach((file, lines) -> shares.put(file, () -> keep(file, lines)));
        quarantine.keep(CertFile.work(job), shares);
    }

    private void keep(CertFile file, List<ToldLine> items) {
        FileRow row = files.row(file.file());
        if (row.state() != ImportedFile.State.READING) {
            return;
        }
        List<Map<String, String>> right = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        items.stream()
                .filter(told -> !told.last())
                .forEach(
                        told ->
                                told.refused()
                                        .ifPresentOrElse(
                                                reason ->
                                                        refused.add(
                                                                new RefusedLine(
                                                                        told.line(),
                                                                        told.text(),
                                                                        reason.reason().name(),
                                                                        reason.column())),
                                                () -> right.add(told.cells())));
        ToldLine last = items.get(items.size() - 1);
        statements.add(Origin.Kind.FILE, file.file(), file.name(), right);
        Tally tally = new Tally(last.number(), 0, row.refused() + refused.size(), 0, 0);
        files.advance(
                file.file(), row.committedOffset(), last.number(), NOTHING_OPEN, tally, refused);
        if (last.last()) {
            files.read(file.file(), tally);
        }
    }
}
