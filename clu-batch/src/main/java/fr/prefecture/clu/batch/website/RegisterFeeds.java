package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.Unpacked;
import fr.prefecture.clu.batch.UnreadableFile;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.website.Sites;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** First step: fetches what is to be fetched, and says of every file in the inbox what it is. */
@Named
@Dependent
public class RegisterFeeds extends AbstractBatchlet {

    static final String JOB = "website";

    private static final int BLOCK = 1 << 20;

    @Inject private JobContext job;
    @Inject private NightOpening opening;
    @Inject private FetchedFeeds fetched;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Arrivals arrivals;
    @EJB private Sites sites;
    @EJB private Imports imports;
    @Inject private WebsiteQuarantine quarantine;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        List<FeedFile> found = new ArrayList<>();
        NightWork<FeedFile> work = opening.open(job, JOB, found);
        fetched.fetch(work);
        for (Inbox.Delivery delivery : opening.deliveries(work, JOB)) {
            if (stopped) {
                break;
            }
            recognise(work, delivery).ifPresent(found::add);
        }
        return "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private Optional<FeedFile> recognise(NightWork<FeedFile> work, Inbox.Delivery delivery) {
        Site site = shift.work(() -> site(delivery.source()));
        try {
            Stamp stamp = Stamp.of(delivery.path());
            Optional<Long> apart = quarantine.known(work, delivery, site.settings());
            if (apart.isPresent()) {
                return Optional.of(feed(apart.get(), delivery, site, stamp));
            }
            Content content = content(delivery, work);
            return Optional.of(
                    shift.apart(
                            () -> {
                                work.pulse().hold();
                                return register(work, delivery, content, site, stamp);
                            }));
        } catch (IOException | RuntimeException e) {
            return quarantine
                    .unrecognised(work, delivery, site.settings(), e)
                    .map(file -> feed(file, delivery, site, new Stamp(0, FileTime.fromMillis(0))));
        }
    }

    /** What is set of a site when a file of it is met. */
    private record Site(ZoneId zone, Map<String, String> chosenHeadings) {

        String settings() {
            return Quarantine.settings(zone, new TreeMap<>(chosenHeadings));
        }
    }

    private Site site(String source) {
        return new Site(sites.zone(source), imports.chosenHeadings(JOB, source));
    }

    private static FeedFile feed(long file, Inbox.Delivery delivery, Site site, Stamp stamp) {
        return new FeedFile(
                file,
                delivery.path(),
                delivery.source(),
                site.zone(),
                stamp,
                site.chosenHeadings());
    }

    private FeedFile register(
            NightWork<FeedFile> work,
            Inbox.Delivery delivery,
            Content content,
            Site site,
            Stamp stamp) {
        Optional<FileRow> known = files.known(JOB, delivery.source(), content.sha256());
        FileRow row =
                known.map(file -> quarantine.takeUp(file, delivery.name(), site.settings()))
                        .orElseGet(() -> register(content, site));
        arrivals.found(
                work.night(),
                row.id(),
                delivery.name(),
                content.bytes(),
                known.filter(file -> !isUnfinished(file) || isOneOf(work.files(), file)).isPresent()
                        ? Arrival.Outcome.KNOWN
                        : Arrival.Outcome.NEW);
        return feed(row.id(), delivery, site, stamp);
    }

    private FileRow register(Content content, Site site) {
        FileRow row = files.register(JOB, content, Optional.empty(), Optional.empty());
        files.readUnder(row.id(), site.settings());
        return row;
    }

    /** NIT-1: what another file of the same night holds is known too, though not yet read. */
    private static boolean isOneOf(List<FeedFile> tonight, FileRow row) {
        return tonight.stream().anyMatch(file -> file.file() == row.id());
    }

    private static boolean isUnfinished(FileRow row) {
        return switch (row.state()) {
            case READING, READ, FAILED, QUARANTINED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    private static Content content(Inbox.Delivery delivery, NightWork<FeedFile> work)
            throws IOException {
        try (InputStream in = Unpacked.open(delivery.path())) {
            MessageDigest unpacked = MessageDigest.getInstance("SHA-256");
            long bytes = digest(in, unpacked, work.pulse()::beat);
            return new Content(
                    delivery.source(),
                    delivery.name(),
                    HexFormat.of().formatHex(unpacked.digest()),
                    delivered(delivery.path(), work),
                    bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String delivered(Path path, NightWork<FeedFile> work)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest packed = MessageDigest.getInstance("SHA-256");
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            digest(in, packed, work.pulse()::beat);
        }
        return HexFormat.of().formatHex(packed.digest());
    }

    private static long digest(InputStream in, MessageDigest digest, Runnable pulse)
            throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        for (int read = in.readNBytes(block, 0, BLOCK);
                read > 0;
                read = in.readNBytes(block, 0, BLOCK)) {
            digest.update(block, 0, read);
            bytes += read;
            pulse.run();
        }
        return bytes;
    }

    static Message message(String name, IOException e) {
        if (e instanceof UnreadableTable unreadable) {
            List<Object> arguments = new ArrayList<>(List.of(name));
            arguments.addAll(unreadable.arguments());
            return unreadable.key().startsWith(JOB)
                    ? new Message(unreadable.key(), arguments)
                    : Message.of("website.feed.unreadable", name);
        }
        return UnreadableFile.message(name, e);
    }
}
