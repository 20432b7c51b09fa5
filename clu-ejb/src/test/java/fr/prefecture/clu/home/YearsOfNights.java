package fr.prefecture.clu.home;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A night after each day: the calls of the switchboard, and what changed on the website. */
final class YearsOfNights {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SECONDS_IN_HALF_HOUR = 1800;
    private static final int OPENS_AT = 9;
    private static final int HALF_HOURS = 14;
    private static final int SECTIONS = 40;
    private static final int PAGES = 3000;

    private static final List<String> OUTCOMES =
            List.of("answered", "abandoned", "timed_out", "key_exits", "empty_exits", "withdrawn");

    private static final List<String> STEPS =
            List.of("5", "10", "15", "20", "30", "45", "60", "90", "120", "180", "300", "more");

    private static final List<String> COUNTERS = counters();

    private static final int ENTERED = 0;
    private static final int ANSWERED = COUNTERS.indexOf("answered");
    private static final int ABANDONED = COUNTERS.indexOf("abandoned");

    private final Rows rows;
    private final LocalDate first;
    private final LocalDate last;

    YearsOfNights(Rows rows, LocalDate first, LocalDate last) {
        this.rows = rows;
        this.first = first;
        this.last = last;
    }

    private static List<String> counters() {
        List<String> counters = new ArrayList<>();
        counters.add("entered");
        counters.addAll(OUTCOMES);
        counters.addAll(
                List.of(
                        "incomplete",
                        "short_abandoned",
                        "failed",
                        "unresolved",
                        "refused_closed",
                        "refused_full",
                        "refused_join_empty",
                        "refused_diverted",
                        "wait_answered",
                        "wait_abandoned",
                        "wait_timed_out",
                        "wait_key_exits",
                        "wait_empty_exits",
                        "wait_withdrawn",
                        "talk",
                        "calls",
                        "calls_in_queue_day",
                        "calls_in_day"));
        STEPS.forEach(step -> counters.add("answered_" + step));
        STEPS.forEach(step -> counters.add("abandoned_" + step));
        return List.copyOf(counters);
    }

    void fill() throws SQLException {
        long source = rows.keep("switchboard_source", "name, zone", "essais", PARIS.getId());
        long[] queues = new long[4];
        for (int i = 0; i < queues.length; i++) {
            queues[i] =
                    rows.keep("switchboard_queue", "source_id, name", source, "file-" + (i + 1));
        }
        long site =
                rows.keep(
                        "website_site",
                        "name, zone, gazette_words, final_until",
                        "principal",
                        PARIS.getId(),
                        "raa",
                        last);
        rows.keep(
                "website_rule",
                "site_id, valid_from, weekdays, holidays_expected, minimum, target, source_text,"
                        + " target_status",
                site,
                LocalDate.of(2000, 1, 1),
                "1111000",
                false,
                1,
                90,
                "Invention",
                "TO_VALIDATE");
        List<Long> pages = pages(site);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean open =
                    day.getDayOfWeek() != DayOfWeek.SATURDAY
                            && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            long log = night("switchboard", "essais", day);
            calls(log, source, queues, day, open);
            long changes = night("website", "principal", day);
            updates(changes, site, pages, day, open);
        }
        sums();
    }

    private List<Long> pages(long site) throws SQLException {
        List<Long> sections = new ArrayList<>();
        for (int i = 1; i <= SECTIONS; i++) {
            sections.add(
                    rows.keep(
                            "website_section",
                            "site_id, name, service, age_limit",
                            site,
                            "rubrique-" + i,
                            "Bureau des essais " + i % 12,
                            i % 4 == 0 ? 30 : null));
        }
        List<Long> pages = new ArrayList<>();
        for (int i = 1; i <= PAGES; i++) {
            long page = rows.next();
            rows.put(
                    "website_page",
                    "id, site_id, section_id, path, gazette",
                    page,
                    site,
                    sections.get(i % SECTIONS),
                    "rubrique-" + (i % SECTIONS + 1) + "/page-" + i,
                    i % 50 == 0);
            pages.add(page);
        }
        for (int i = 1; i <= 20; i++) {
            long sheet =
                    rows.keep(
                            "website_sheet",
                            "site_id, title, address, service",
                            site,
                            "Fiche pratique " + i,
                            "/fiche-" + i,
                            "Bureau des essais 1");
            for (LocalDate day = first.plusDays(i); !day.isAfter(last); day = day.plusMonths(3)) {
                rows.keep(
                        "website_sheet_check",
                        "sheet_id, checked_on, checked_by, proof",
                        sheet,
                        day,
                        "agent" + i,
                        "vu");
            }
        }
        return pages;
    }

    private long night(String job, String source, LocalDate day) throws SQLException {
        LocalDate morning = day.plusDays(1);
        long execution =
                rows.keep(
                        "night_execution",
                        "job, state, cause, started_at, ended_at, heartbeat_at, files, line_count,"
                                + " refused",
                        job,
                        "DONE",
                        "TIMER",
                        Rows.at(morning, 0),
                        Rows.at(morning, 1),
                        Rows.at(morning, 1),
                        1,
                        1200L,
                        0L);
        String hash = rows.hash();
        long file =
                rows.keep(
                        "night_file",
                        "job, source, sha256, delivered_sha256, file_name, byte_count,"
                                + " start_offset, committed_offset, end_offset, state,"
                                + " registered_at, done_at, archive_name, archived_at, line_count,"
                                + " blank, refused, duplicates, orphans",
                        job,
                        source,
                        hash,
                        hash,
                        source + "-" + day,
                        80_000L,
                        0L,
                        80_000L,
                        80_000L,
                        "DONE",
                        Rows.at(morning, 0),
                        Rows.at(morning, 1),
                        source + "-" + day + ".gz",
                        Rows.at(morning, 1),
                        1200L,
                        0L,
                        0L,
                        0L,
                        0L);
        rows.keep(
                "night_arrival",
                "execution_id, file_id, source, file_name, byte_count, outcome",
                execution,
                file,
                source,
                source + "-" + day,
                80_000L,
                "NEW");
        return file;
    }

    private void calls(long file, long source, long[] queues, LocalDate day, boolean open)
            throws SQLException {
        long start = day.atStartOfDay(PARIS).toEpochSecond();
        long end = day.plusDays(1).atStartOfDay(PARIS).toEpochSecond();
        rows.put(
                "switchboard_log",
                "file_id, source_id, first_event, last_event, first_day, last_day, edges,"
                        + " published, waiting",
                file,
                source,
                start,
                end - 1,
                day,
                day,
                new byte[0],
                true,
                false);
        if (!open) {
            return;
        }
        long firstHalfHour =
                day.atTime(OPENS_AT, 0).atZone(PARIS).toEpochSecond() / SECONDS_IN_HALF_HOUR;
        for (long queue : queues) {
            for (int i = 0; i < HALF_HOURS; i++) {
                Object[] values = new Object[5 + COUNTERS.size()];
                values[0] = file;
                values[1] = 0L;
                values[2] = queue;
                values[3] = firstHalfHour + i;
                values[4] = day;
                count(values);
                rows.put(
                        "switchboard_contribution",
                        "file_id, from_offset, queue_id, half_hour, entered_on, "
                                + String.join(", ", COUNTERS),
                        values);
            }
        }
    }

    private void count(Object[] values) {
        for (int i = 5; i < values.length; i++) {
            values[i] = 0L;
        }
        long entered = rows.between(3, 15);
        long abandoned = rows.draw(3);
        values[5 + ENTERED] = entered;
        values[5 + ANSWERED] = entered - abandoned;
        values[5 + ABANDONED] = abandoned;
        set(values, "answered_" + rows.one(STEPS), entered - abandoned);
        set(values, "abandoned_" + rows.one(STEPS), abandoned);
        set(values, "wait_answered", 40 * (entered - abandoned));
        set(values, "wait_abandoned", 60 * abandoned);
        set(values, "talk", 180 * (entered - abandoned));
        set(values, "calls", entered);
        set(values, "calls_in_queue_day", entered);
        set(values, "calls_in_day", entered);
    }

    private static void set(Object[] values, String counter, long count) {
        values[5 + COUNTERS.indexOf(counter)] = count;
    }

    private void updates(long file, long site, List<Long> pages, LocalDate day, boolean open)
            throws SQLException {
        rows.put(
                "website_origin",
                "id, site_id, feed, published, covered_from, covered_to",
                file,
                site,
                "CSV",
                true,
                day,
                day);
        boolean expected = day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
        rows.put(
                "website_day",
                "site_id, happened_on, expected, reason, label, minimum",
                site,
                day,
                expected,
                expected ? "RULE" : "WEEKDAY",
                "",
                1);
        int count = open ? rows.draw(8) : 0;
        for (int i = 0; i < count; i++) {
            rows.put(
                    "website_update",
                    "origin_id, page_id, moment, timed, happened_on, kind, urgent",
                    file,
                    rows.one(pages),
                    day.atTime(OPENS_AT, 0).atZone(PARIS).toEpochSecond() + 600L * i,
                    true,
                    day,
                    "CHANGED",
                    false);
        }
        if (open && count == 0 && rows.happens(30)) {
            rows.keep(
                    "website_declaration",
                    "site_id, declared_for, kind, reason, declared_by, declared_at",
                    site,
                    day,
                    "EXCUSE",
                    "panne",
                    "agent1",
                    Rows.at(day, 17));
        }
    }

    private void sums() throws SQLException {
        String sums = "sum(" + String.join("), sum(", COUNTERS) + ")";
        String counters = String.join(", ", COUNTERS);
        rows.execute(
                "insert into switchboard_day (queue_id, entered_on, "
                        + counters
                        + ") select queue_id, entered_on, "
                        + sums
                        + " from switchboard_contribution where file_id > 1000000"
                        + " group by queue_id, entered_on");
        rows.execute(
                "insert into switchboard_month (queue_id, month_start, "
                        + counters
                        + ") select queue_id, cast(date_trunc('month', entered_on) as date), "
                        + sums
                        + " from switchboard_day where queue_id > 1000000"
                        + " group by queue_id, cast(date_trunc('month', entered_on) as date)");
        rows.execute(
                "insert into switchboard_year (queue_id, year_start, "
                        + counters
                        + ") select queue_id, cast(date_trunc('year', month_start) as date), "
                        + sums
                        + " from switchboard_month where queue_id > 1000000"
                        + " group by queue_id, cast(date_trunc('year', month_start) as date)");
        rows.execute(
                "insert into switchboard_source_month (source_id, month_start, "
                        + counters
                        + ") select q.source_id, m.month_start, "
                        + sums
                        + " from switchboard_month m join switchboard_queue q on q.id = m.queue_id"
                        + " where m.queue_id > 1000000 group by q.source_id, m.month_start");
        rows.execute(
                "insert into switchboard_cover (source_id, month_start, said, unsaid, days)"
                        + " select source_id, cast(date_trunc('month', first_day) as date),"
                        + " 'ABANDONED,OVERFLOWED,REFUSED,CLOSED,WAIT,TALK,CALLS', '',"
                        + " cast(sum(power(2, extract(day from first_day) - 1)) as integer)"
                        + " from switchboard_log where file_id > 1000000"
                        + " group by source_id, cast(date_trunc('month', first_day) as date)");
        rows.execute(
                "insert into website_day_section (site_id, happened_on, section_id, updates,"
                        + " gazette, urgent) select p.site_id, u.happened_on, p.section_id,"
                        + " count(*), 0, 0 from website_update u join website_page p"
                        + " on p.id = u.page_id where u.origin_id > 1000000"
                        + " group by p.site_id, u.happened_on, p.section_id");
    }
}
