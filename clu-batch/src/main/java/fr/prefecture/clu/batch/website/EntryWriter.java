package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.RefusedLine;
import fr.prefecture.clu.night.Tally;
import fr.prefecture.clu.website.Origins;
import fr.prefecture.clu.website.PageUpdate;
import fr.prefecture.clu.website.UpdateKind;
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
import java.util.Optional;

/** Keeps, in one transaction, what the files tell and how far they have been read. */
@Named
@Dependent
public class EntryWriter extends AbstractItemWriter {

    private static final byte[] NOTHING_OPEN = {};

    @Inject private JobContext job;
    @Inject private WebsiteQuarantine quarantine;
    @EJB private Files files;
    @EJB private Origins origins;

    @Override
    public void writeItems(List<Object> items) {
        Map<FeedFile, List<FeedItem>> byFile = new LinkedHashMap<>();
        for (Object item : items) {
            FeedItem told = (FeedItem) item;
            byFile.computeIfAbsent(told.file(), file -> new ArrayList<>()).add(told);
        }
        Map<FeedFile, Runnable> shares = new LinkedHashMap<>();
        byFile.forEach((file, told) -> shares.put(file, () -> keep(file, told)));
        quarantine.keep(FeedFile.work(job), shares);
    }

    private void keep(FeedFile file, List<FeedItem> items) {
        FileRow row = files.row(file.file());
        if (row.state() != ImportedFile.State.READING) {
            return;
        }
        List<PageUpdate> updates = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        items.stream()
                .map(FeedItem::told)
                .flatMap(Optional::stream)
                .forEach(
                        told -> {
                            told.entry().flatMap(EntryWriter::update).ifPresent(updates::add);
                            told.refused()
                                    .ifPresent(
                                            reason ->
                                                    refused.add(
                                                            new RefusedLine(
                                                                    told.place(),
                                                                    told.text(),
                                                                    reason.name())));
                        });
        FeedItem last = items.get(items.size() - 1);
        origins.add(file.file(), file.site(), last.kind(), updates);
        Tally tally = new Tally(last.number(), 0, row.refused() + refused.size(), 0, 0);
        files.advance(
                file.file(), row.committedOffset(), last.number(), NOTHING_OPEN, tally, refused);
        if (last.last()) {
            files.read(file.file(), tally);
        }
    }

    /** What is only there has not been updated. */
    static Optional<PageUpdate> update(Entry entry) {
        UpdateKind kind = UpdateKind.valueOf(entry.done().name());
        return switch (entry.when().precision()) {
            case SECOND ->
                    Optional.of(
                            new PageUpdate(
                                    entry.page(),
                                    entry.section(),
                                    entry.when().value(),
                                    true,
                                    kind,
                                    entry.urgent()));
            case DAY ->
                    Optional.of(
                            new PageUpdate(
                                    entry.page(),
                                    entry.section(),
                                    entry.when().value(),
                                    false,
                                    kind,
                                    entry.urgent()));
            case NONE -> Optional.empty();
        };
    }
}
