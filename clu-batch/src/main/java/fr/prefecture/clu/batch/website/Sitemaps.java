package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Moment;
import fr.prefecture.clu.website.FeedKind;
import fr.prefecture.clu.website.Origins;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * WEB-8: the sitemaps that one night found, all those of a site together. They are the whole site
 * unless an index names a part that is not there, or a file of the site could not be read.
 */
final class Sitemaps {

    private final Map<String, Sitemap> bySite = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();

    private Sitemaps() {}

    private static final class Sitemap {
        private final LocalDate day;
        private final Map<String, Optional<Long>> pages = new HashMap<>();
        private final TreeSet<Long> files = new TreeSet<>();
        private final Set<String> named = new HashSet<>();
        private final Set<String> found = new HashSet<>();

        Sitemap(LocalDate day) {
            this.day = day;
        }

        void read(FeedFile file, XmlFeed feed) throws IOException {
            files.add(file.file());
            found.add(file.name());
            for (Optional<Told> told = feed.next(); told.isPresent(); told = feed.next()) {
                if (told.get().entry().isPresent()) {
                    Entry entry = told.get().entry().get();
                    if (feed.isIndex()) {
                        named.add(entry.page().substring(entry.page().lastIndexOf('/') + 1));
                    } else {
                        pages.put(entry.page(), lastModified(entry));
                    }
                }
            }
        }

        private static Optional<Long> lastModified(Entry entry) {
            return entry.when().precision() == Moment.Precision.NONE
                    ? Optional.empty()
                    : Optional.of(entry.when().value());
        }
    }

    /**
     * Reads them; what cannot be read has been said already.
     *
     * @param apart the files that are known not to be readable
     */
    static Sitemaps of(NightWork<FeedFile> work, Set<Long> apart) {
        Sitemaps sitemaps = new Sitemaps();
        for (FeedFile file : work.files()) {
            work.pulse().beat();
            if (apart.contains(file.file())) {
                sitemaps.broken.add(file.site());
                continue;
            }
            try (Feed feed = file.open(work.startedAt().getEpochSecond())) {
                if (feed.kind() == FeedKind.SITEMAP) {
                    LocalDate day = LocalDate.ofInstant(work.startedAt(), file.zone());
                    sitemaps.bySite
                            .computeIfAbsent(file.site(), site -> new Sitemap(day))
                            .read(file, (XmlFeed) feed);
                }
            } catch (IOException | RuntimeException e) {
                sitemaps.broken.add(file.site());
            }
        }
        return sitemaps;
    }

    /**
     * Adds what they prove to what one of their files tells, in the caller's transaction.
     *
     * @param counts whether a file is part of the figures
     */
    void compare(Origins origins, LongPredicate counts) {
        bySite.forEach(
                (site, sitemap) -> {
                    boolean all = sitemap.files.stream().allMatch(counts::test);
                    boolean whole =
                            all
                                    && !broken.contains(site)
                                    && sitemap.found.containsAll(sitemap.named);
                    if (all && !sitemap.pages.isEmpty()) {
                        long origin = sitemap.files.first();
                        origins.compare(origin, site, sitemap.pages, sitemap.day, whole);
                        origins.publish(origin);
                    }
                });
    }
}
