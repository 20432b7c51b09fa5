package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.batch.table.Xml;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Moment;
import fr.prefecture.clu.batch.website.format.PageAddress;
import fr.prefecture.clu.batch.website.format.Reason;
import fr.prefecture.clu.batch.website.format.RefusedEntry;
import fr.prefecture.clu.batch.website.format.Times;
import fr.prefecture.clu.website.FeedKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A site map, an index of site maps, an RSS feed or an Atom feed. What only is there, without a
 * time, is told with none; an index tells the addresses of its parts so.
 */
final class XmlFeed implements Feed {

    private enum Shape {
        SITEMAP("urlset", "url", FeedKind.SITEMAP),
        INDEX("sitemapindex", "sitemap", FeedKind.SITEMAP),
        RSS("rss", "item", FeedKind.RSS),
        RDF("RDF", "item", FeedKind.RSS),
        ATOM("feed", "entry", FeedKind.ATOM);

        private final String root;
        private final String element;
        private final FeedKind kind;

        Shape(String root, String element, FeedKind kind) {
            this.root = root;
            this.element = element;
            this.kind = kind;
        }
    }

    /** More than the 50 MB that a sitemap may have. */
    static final long LARGEST = 64L << 20;

    private final Xml xml;
    private final Times times;
    private final Shape shape;
    private long number;
    private Told second;

    /**
     * @throws UnreadableTable when it is none of these
     */
    XmlFeed(InputStream in, Times times) throws IOException {
        this.times = times;
        this.xml = Xml.guessed(in, LARGEST);
        try {
            this.shape = shape();
        } catch (IOException e) {
            xml.close();
            throw e;
        }
    }

    private Shape shape() throws IOException {
        if (xml.next()) {
            for (Shape candidate : Shape.values()) {
                if (xml.opens(candidate.root)) {
                    return candidate;
                }
            }
        }
        throw new UnreadableTable("website.feed.unknownXml");
    }

    @Override
    public FeedKind kind() {
        return shape.kind;
    }

    boolean isIndex() {
        return shape == Shape.INDEX;
    }

    @Override
    public Optional<Told> next() throws IOException {
        if (second != null) {
            Told told = second;
            second = null;
            return Optional.of(told);
        }
        while (xml.next()) {
            if (xml.opens(shape.element)) {
                return Optional.of(read());
            }
        }
        return Optional.empty();
    }

    private Told read() throws IOException {
        number++;
        Map<String, String> parts = parts();
        String page = parts.getOrDefault("loc", parts.getOrDefault("link", ""));
        String name =
                page.isEmpty() ? parts.getOrDefault("guid", parts.getOrDefault("id", "")) : page;
        try {
            String address = PageAddress.of(name);
            return switch (shape) {
                case SITEMAP, INDEX ->
                        told(address, parts.getOrDefault("lastmod", ""), Entry.Done.CHANGED);
                case RSS, RDF ->
                        told(
                                address,
                                parts.getOrDefault("pubDate", parts.getOrDefault("date", "")),
                                Entry.Done.CREATED);
                case ATOM -> atom(address, parts);
            };
        } catch (RefusedEntry e) {
            return Told.refused(number, e.reason(), name);
        }
    }

    /** An entry tells of its publication, and of its last change if that is another instant. */
    private Told atom(String address, Map<String, String> parts) throws RefusedEntry {
        String published = parts.getOrDefault("published", "");
        String updated = parts.getOrDefault("updated", "");
        if (published.isEmpty()) {
            return told(address, updated, Entry.Done.CHANGED);
        }
        Told first = told(address, published, Entry.Done.CREATED);
        if (!updated.isEmpty() && !times.read(updated).equals(first.entry().orElseThrow().when())) {
            second = told(address, updated, Entry.Done.CHANGED);
        }
        return first;
    }

    private Told told(String address, String when, Entry.Done done) throws RefusedEntry {
        boolean mayLackTime = shape == Shape.SITEMAP || shape == Shape.INDEX;
        if (when.isBlank() && !mayLackTime) {
            throw new RefusedEntry(Reason.DATE_MISSING);
        }
        Moment moment = when.isBlank() ? Moment.UNKNOWN : times.read(when);
        return Told.of(number, new Entry(address, "", moment, done, false));
    }

    /** The texts right below the element that opens, the first of each name. */
    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        while (xml.next() && !xml.closes(shape.element)) {
            if (xml.opens()) {
                String name = xml.name();
                String address = xml.attribute("href");
                String relation = xml.attribute("rel");
                String text = xml.text().strip();
                if (!name.equals("link") || !address.isEmpty() || !text.isEmpty()) {
                    String value = text.isEmpty() ? address : text;
                    if (relation.isEmpty() || relation.equals("alternate")) {
                        parts.putIfAbsent(name, value);
                    }
                }
            }
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
