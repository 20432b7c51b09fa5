package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** WEB-15: which days a delivery covers, and which days all of them cover together. */
final class Coverage {

    /** The longest step from one covered day to the next that leaves nothing out. */
    static final int MOST_DAYS_APART = 7;

    private Coverage() {}

    /**
     * The days that one origin covers; none where it tells nothing of its own days.
     *
     * @param told from the first to the last day of its updates
     * @param read from the first to the last day on which a night began that read it, or on which
     *     it was imported; nothing for what was declared
     */
    static Optional<ReportingPeriod> of(
            FeedKind feed, Optional<ReportingPeriod> told, Optional<ReportingPeriod> read) {
        Optional<ReportingPeriod> eves =
                read.map(days -> new ReportingPeriod(days.from().minusDays(1), eve(days)));
        if (told.isEmpty() || feed == FeedKind.SITEMAP) {
            return eves;
        }
        LocalDate last = told.get().to();
        boolean current =
                read.filter(
                                days ->
                                        isLive(feed)
                                                || !last.isBefore(
                                                        days.from().minusDays(MOST_DAYS_APART)))
                        .isPresent();
        return Optional.of(
                new ReportingPeriod(
                        told.get().from(),
                        current && eve(read.get()).isAfter(last) ? eve(read.get()) : last));
    }

    private static LocalDate eve(ReportingPeriod read) {
        return read.to().minusDays(1);
    }

    /** Whether it shows the site as it is when it is read, however long ago its last update was. */
    private static boolean isLive(FeedKind feed) {
        return feed == FeedKind.RSS || feed == FeedKind.ATOM;
    }

    /** The days of a period that these cover, and those that they leave between them. */
    static Set<LocalDate> days(Collection<ReportingPeriod> covered, ReportingPeriod period) {
        Set<LocalDate> days = new HashSet<>();
        List<ReportingPeriod> inOrder =
                covered.stream().sorted(Comparator.comparing(ReportingPeriod::from)).toList();
        LocalDate before = LocalDate.MIN;
        for (ReportingPeriod stretch : inOrder) {
            boolean joined = !stretch.from().minusDays(MOST_DAYS_APART).isAfter(before);
            LocalDate from = joined && before.isBefore(stretch.from()) ? before : stretch.from();
            for (LocalDate day = later(from, period.from());
                    !day.isAfter(stretch.to()) && !day.isAfter(period.to());
                    day = day.plusDays(1)) {
                days.add(day);
            }
            before = later(before, stretch.to());
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
