package fr.prefecture.clu.batch.website.format;

import fr.prefecture.clu.batch.website.format.Columns.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of a table: a list kept by hand, or the log of a content management system. */
public final class Rows {

    private static final Map<String, Entry.Done> ACTIONS =
            Map.ofEntries(
                    Map.entry("", Entry.Done.CHANGED),
                    Map.entry("a", Entry.Done.CREATED),
                    Map.entry("ajout", Entry.Done.CREATED),
                    Map.entry("ajoute", Entry.Done.CREATED),
                    Map.entry("creation", Entry.Done.CREATED),
                    Map.entry("cree", Entry.Done.CREATED),
                    Map.entry("creee", Entry.Done.CREATED),
                    Map.entry("publication", Entry.Done.CREATED),
                    Map.entry("m", Entry.Done.CHANGED),
                    Map.entry("modification", Entry.Done.CHANGED),
                    Map.entry("modifie", Entry.Done.CHANGED),
                    Map.entry("modifiee", Entry.Done.CHANGED),
                    Map.entry("mise a jour", Entry.Done.CHANGED),
                    Map.entry("maj", Entry.Done.CHANGED),
                    Map.entry("r", Entry.Done.RESTORED),
                    Map.entry("restauration", Entry.Done.RESTORED),
                    Map.entry("restauree", Entry.Done.RESTORED),
                    Map.entry("d", Entry.Done.DELETED),
                    Map.entry("s", Entry.Done.DELETED),
                    Map.entry("suppression", Entry.Done.DELETED),
                    Map.entry("supprime", Entry.Done.DELETED),
                    Map.entry("supprimee", Entry.Done.DELETED));

    private static final Set<String> YES =
            Set.of("1", "o", "oui", "x", "vrai", "true", "yes", "urgent", "urgence");

    /** Simple History's keys of changes to posts; drafts and others are no updates. */
    private static final Map<String, Entry.Done> WORDPRESS =
            Map.of(
                    "post_created", Entry.Done.CREATED,
                    "post_updated", Entry.Done.CHANGED,
                    "post_restored", Entry.Done.RESTORED,
                    "post_deleted", Entry.Done.DELETED,
                    "post_trashed", Entry.Done.DELETED);

    /** TYPO3's numbers of actions on records. */
    private static final Map<String, Entry.Done> TYPO3 =
            Map.of(
                    "1", Entry.Done.CREATED,
                    "2", Entry.Done.CHANGED,
                    "3", Entry.Done.DELETED,
                    "4", Entry.Done.CHANGED,
                    "5", Entry.Done.CHANGED);

    private static final Pattern LINK = Pattern.compile("href=\\\\?\"([^\"\\\\]+)\\\\?\"");

    private final Columns columns;
    private final Times times;

    public Rows(Columns columns, Times times) {
        this.columns = columns;
        this.times = times;
    }

    /**
     * @return nothing where the row tells of something else than a change of content
     * @throws RefusedEntry when the row cannot be taken
     */
    public Optional<Entry> read(List<String> cells) throws RefusedEntry {
        return switch (columns.kind()) {
            case CSV -> Optional.of(csv(cells));
            case TYPO3 -> typo3(cells);
            case DRUPAL -> drupal(cells);
            case WORDPRESS -> wordpress(cells);
        };
    }

    private Entry csv(List<String> cells) throws RefusedEntry {
        String url = cell(cells, Column.URL);
        String action = Columns.plain(cell(cells, Column.ACTION));
        Entry.Done done = ACTIONS.get(action);
        Moment when = times.read(cell(cells, Column.DATE));
        if (done == null) {
            throw new RefusedEntry(Reason.ACTION_UNKNOWN);
        }
        return new Entry(
                PageAddress.of(url.isEmpty() ? cell(cells, Column.PAGE) : url),
                cell(cells, Column.SECTION),
                when,
                done,
                YES.contains(Columns.plain(cell(cells, Column.URGENT))));
    }

    /** Type 1 is a change of content; 5 is an error, 255 a log-in. */
    private Optional<Entry> typo3(List<String> cells) throws RefusedEntry {
        if (!cell(cells, Column.TYPE).equals("1")) {
            return Optional.empty();
        }
        Entry.Done done = TYPO3.get(cell(cells, Column.ACTION));
        if (done == null) {
            return Optional.empty();
        }
        return Optional.of(entry("page-" + cell(cells, Column.PAGE), seconds(cells), done));
    }

    private Optional<Entry> drupal(List<String> cells) throws RefusedEntry {
        if (!cell(cells, Column.TYPE).equals("content")) {
            return Optional.empty();
        }
        String message = cell(cells, Column.MESSAGE);
        Entry.Done done =
                message.contains("added")
                        ? Entry.Done.CREATED
                        : message.contains("deleted")
                                ? Entry.Done.DELETED
                                : message.contains("updated") ? Entry.Done.CHANGED : null;
        if (done == null) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(cell(cells, Column.PAGE));
        return Optional.of(
                entry(link.find() ? link.group(1) : cell(cells, Column.URL), seconds(cells), done));
    }

    private Optional<Entry> wordpress(List<String> cells) throws RefusedEntry {
        Entry.Done done = WORDPRESS.get(cell(cells, Column.ACTION));
        if (done == null) {
            return Optional.empty();
        }
        String url = cell(cells, Column.URL);
        String page = cell(cells, Column.PAGE);
        return Optional.of(
                entry(
                        !url.isEmpty() ? url : !page.isEmpty() ? page : cell(cells, Column.MESSAGE),
                        times.readUtc(cell(cells, Column.DATE)),
                        done));
    }

    private Moment seconds(List<String> cells) throws RefusedEntry {
        return times.readSeconds(cell(cells, Column.DATE));
    }

    private static Entry entry(String page, Moment when, Entry.Done done) throws RefusedEntry {
        return new Entry(PageAddress.of(page), "", when, done, false);
    }

    private String cell(List<String> cells, Column column) {
        return columns.cell(cells, column);
    }
}
