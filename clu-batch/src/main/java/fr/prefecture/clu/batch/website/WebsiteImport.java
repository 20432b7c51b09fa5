package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.website.format.Columns;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Moment;
import fr.prefecture.clu.batch.website.format.Reason;
import fr.prefecture.clu.batch.website.format.RefusedEntry;
import fr.prefecture.clu.batch.website.format.Rows;
import fr.prefecture.clu.batch.website.format.Times;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.website.FeedKind;
import fr.prefecture.clu.website.Origins;
import fr.prefecture.clu.website.PageUpdate;
import fr.prefecture.clu.website.Sites;
import fr.prefecture.clu.website.UpdateKind;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Updates of a site that somebody imports by hand: read as the night reads a list. */
@Stateless
@RolesAllowed(Roles.WEBSITE)
public class WebsiteImport implements ImportTarget {

    private static final List<String> COLUMNS =
            List.of("date", "page", "url", "section", "action", "urgent");

    @EJB private Origins origins;
    @EJB private Sites sites;
    @Inject private Clock clock;

    @Override
    @PermitAll
    public String code() {
        return RegisterFeeds.JOB;
    }

    @Override
    @PermitAll
    public String path() {
        return "/site";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.WEBSITE);
    }

    @Override
    public List<ImportSource> sources() {
        List<String> names = sites.names();
        return (names.isEmpty() ? List.of(Sites.DEFAULT) : names)
                .stream().map(ImportSource::of).toList();
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return List.of(
                new ImportColumn("date", true, Columns.headings(Columns.Column.DATE)),
                new ImportColumn("page", true, Columns.headings(Columns.Column.PAGE)),
                new ImportColumn("url", false, Columns.headings(Columns.Column.URL)),
                new ImportColumn("section", false, Columns.headings(Columns.Column.SECTION)),
                new ImportColumn("action", false, Columns.headings(Columns.Column.ACTION)),
                new ImportColumn("urgent", false, Columns.headings(Columns.Column.URGENT)));
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        Rows reader = reader(source);
        return cells -> check(reader, cells);
    }

    private static Checked check(Rows reader, Map<String, String> cells) {
        try {
            Entry entry = read(reader, cells);
            return Checked.right(identity(entry));
        } catch (RefusedEntry e) {
            return Checked.wrong(column(e.reason()), "night.reason." + e.reason().name());
        }
    }

    private static String column(Reason reason) {
        return switch (reason) {
            case PAGE_MISSING, PAGE_TOO_LONG -> "page";
            case ACTION_UNKNOWN -> "action";
            default -> "date";
        };
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return origins.known(source, identities.stream().map(WebsiteImport::update).toList());
    }

    /** The page comes last: it alone may hold a blank. */
    private static String identity(Entry entry) {
        return entry.when().precision() + " " + entry.when().value() + " " + entry.page();
    }

    private static PageUpdate update(String identity) {
        String[] parts = identity.split(" ", 3);
        return new PageUpdate(
                parts[2],
                "",
                Long.parseLong(parts[1]),
                Moment.Precision.valueOf(parts[0]) == Moment.Precision.SECOND,
                UpdateKind.CHANGED,
                false);
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        Rows reader = reader(source);
        List<PageUpdate> updates = new ArrayList<>();
        for (Map<String, String> cells : rows) {
            try {
                EntryWriter.update(read(reader, cells)).ifPresent(updates::add);
            } catch (RefusedEntry e) {
                throw new IllegalStateException(e);
            }
        }
        origins.add(importId, source, FeedKind.IMPORT, updates);
    }

    @Override
    public void added(long importId) {
        origins.read(importId, clock.instant());
        origins.publish(importId);
    }

    @Override
    public void undo(long importId) {
        origins.remove(importId);
    }

    private Rows reader(String source) {
        return new Rows(
                Columns.of(COLUMNS).orElseThrow(),
                new Times(sites.zone(source), clock.instant().getEpochSecond()));
    }

    private static Entry read(Rows reader, Map<String, String> cells) throws RefusedEntry {
        return reader.read(COLUMNS.stream().map(code -> cells.getOrDefault(code, "")).toList())
                .orElseThrow();
    }
}
