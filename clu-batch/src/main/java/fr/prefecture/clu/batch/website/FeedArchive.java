package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.Archive;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.night.FileRow;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The copies of what the feeds told: what was counted, without those who did it. */
final class FeedArchive {

    private FeedArchive() {}

    /**
     * @return its name below the archive's folder
     * @throws fr.prefecture.clu.batch.ChangedWhileRead when the file is no longer what was read
     */
    static String write(FeedFile file, FileRow row, NightWork<FeedFile> work) throws IOException {
        String name =
                "%s/%s/%d-%s.csv.gz"
                        .formatted(
                                RegisterFeeds.JOB,
                                file.site(),
                                row.id(),
                                row.sha256().substring(0, 12));
        Archive.write(
                name,
                work.lease(),
                out -> {
                    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    text.write("date;page;section;action;urgent\n");
                    try (Feed feed = file.open(work.startedAt().getEpochSecond())) {
                        for (Optional<Told> told = feed.next();
                                told.isPresent();
                                told = feed.next()) {
                            work.pulse().beat();
                            if (told.get().entry().isPresent()) {
                                text.write(line(told.get().entry().get()));
                            }
                        }
                    }
                    text.flush();
                    file.verify();
                });
        return name;
    }

    private static String line(Entry entry) {
        String when =
                switch (entry.when().precision()) {
                    case SECOND -> Instant.ofEpochSecond(entry.when().value()).toString();
                    case DAY -> LocalDate.ofEpochDay(entry.when().value()).toString();
                    case NONE -> "";
                };
        return String.join(
                        ";",
                        when,
                        quoted(entry.page()),
                        quoted(entry.section()),
                        entry.done().name(),
                        entry.urgent() ? "1" : "")
                + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
