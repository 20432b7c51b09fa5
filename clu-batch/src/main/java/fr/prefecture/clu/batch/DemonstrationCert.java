package fr.prefecture.clu.batch;

import fr.prefecture.clu.cert.DayNotes;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Two fictitious years of the centre, week by week up to the end of May 2021, as the calls: some
 * 640 files a working day for four départements, an outage, a backlog that does not follow from the
 * flows and a week that nobody told of. The seed is fixed: it always gives the same figures.
 */
@Stateless
@RunAs(Roles.NIGHT)
@PermitAll
public class DemonstrationCert {

    private static final long SEED = 20_171_106;
    private static final LocalDate LAST = LocalDate.of(2021, 5, 24);
    private static final int WEEKS = 104;
    private static final double FILES_A_DAY = 640;
    private static final int MISMATCH_AT = 5;
    private static final int MISMATCH = 37;
    private static final int MISSING_AT = 9;
    private static final int OUTAGE_AT = 3;
    private static final int DAYS_OF_OUTAGE = 3;

    private static final List<String> HEADINGS =
            List.of(
                    "semaine",
                    "département",
                    "reçus",
                    "redéposés",
                    "acceptés",
                    "refusés",
                    "clos",
                    "demandes de complément",
                    "stock",
                    "0-7 jours",
                    "8-15 jours",
                    "16-30 jours",
                    "31-60 jours",
                    "plus de 60 jours",
                    "plus ancien dossier",
                    "prise en charge moyenne",
                    "prise en charge médiane",
                    "prise en charge 9 sur 10",
                    "prise en charge dossiers",
                    "instruction moyenne",
                    "instruction médiane",
                    "instruction 9 sur 10",
                    "instruction dossiers",
                    "décidés dans le délai annoncé",
                    "fraudes suspectées",
                    "fraudes avérées",
                    "recours",
                    "etpt");

    /** Shares of the files, from the populations. */
    private enum Place {
        SEINE_MARITIME("76", 0.46, 13.6),
        ILLE_ET_VILAINE("35", 0.40, 11.4),
        NIEVRE("58", 0.075, 10.7),
        MEUSE("55", 0.065, 12.2);

        private final String code;
        private final double share;
        private final double delay;

        Place(String code, double share, double delay) {
            this.code = code;
            this.share = share;
            this.delay = delay;
        }
    }

    @EJB BusinessCalendar calendar;
    @EJB DayNotes notes;

    /** Drops the file for the first night, and notes what happened. */
    public void tell() {
        LocalDate outage = LAST.minusWeeks(OUTAGE_AT);
        notes.add(
                new ReportingPeriod(outage.plusDays(1), outage.plusDays(DAYS_OF_OUTAGE)),
                "",
                "Panne nationale de l’application d’instruction (donnée fictive).");
        notes.add(
                new ReportingPeriod(LAST.minusWeeks(2), LAST.plusDays(4)),
                "76",
                "Renfort de deux agents sur les dossiers de la Seine-Maritime (donnée fictive).");
        try {
            Path folder = Files.createDirectories(Settings.inbox().resolve("cert"));
            Files.write(folder.resolve("flux-cert.csv"), lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>(List.of(String.join(";", HEADINGS)));
        for (Place place : Place.values()) {
            double daily = FILES_A_DAY * place.share;
            long backlog = Math.round(daily * place.delay);
            for (int ago = WEEKS - 1; ago >= 0; ago--) {
                LocalDate monday = LAST.minusWeeks(ago);
                long days = calendar.businessDays(monday, monday.plusDays(4));
                long received = noisy(random, daily * season(monday) * days, 0.06);
                double capacity = daily * days * 1.0 + (backlog - daily * place.delay) * 0.25;
                if (ago == OUTAGE_AT) {
                    capacity *= 0.45;
                }
                long decided =
                        Math.min(backlog + received, Math.max(0, noisy(random, capacity, 0.04)));
                backlog += received - decided;
                if (place == Place.ILLE_ET_VILAINE && ago == MISMATCH_AT) {
                    backlog += MISMATCH;
                }
                String line = line(random, place, monday, received, decided, backlog);
                if (place != Place.MEUSE || ago != MISSING_AT) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** More files before the summer and when school begins again, fewer in August and December. */
    private static double season(LocalDate monday) {
        return switch (monday.getMonth()) {
            case AUGUST, DECEMBER -> 0.88;
            case JUNE, SEPTEMBER -> 1.08;
            default -> 1.01;
        };
    }

    private static long noisy(Random random, double mean, double spread) {
        return Math.max(0, Math.round(mean * (1 + spread * random.nextGaussian())));
    }

    private static String line(
            Random random,
            Place place,
            LocalDate monday,
            long received,
            long decided,
            long backlog) {
        double daily = FILES_A_DAY * place.share;
        double mean = Math.max(2, backlog / daily + random.nextGaussian() * 0.4);
        long refused = Math.round(decided * 0.06);
        long closed = Math.round(decided * 0.03);
        long young = Math.round(backlog * 0.46);
        long second = Math.round(backlog * 0.31);
        long third = Math.round(backlog * 0.17);
        long fourth = Math.round(backlog * 0.05);
        boolean told = place != Place.MEUSE || random.nextInt(12) != 0;
        List<String> cells = new ArrayList<>();
        cells.add(
                "%d-S%02d"
                        .formatted(
                                monday.get(IsoFields.WEEK_BASED_YEAR),
                                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        cells.add(place.code);
        for (long number :
                new long[] {
                    received,
                    Math.round(received * 0.11),
                    decided - refused - closed,
                    refused,
                    closed,
                    Math.round(received * 0.13),
                    backlog,
                    young,
                    second,
                    third,
                    fourth,
                    backlog - young - second - third - fourth
                }) {
            cells.add(Long.toString(number));
        }
        cells.add(monday.plusDays(4).minusDays(62 + random.nextInt(25)).toString());
        double opened = mean * 0.4;
        cells.addAll(List.of(days(opened), days(opened * 0.85), days(opened * 1.9)));
        cells.add(Long.toString(received));
        if (told) {
            cells.addAll(List.of(days(mean), days(mean * 0.87), days(mean * 2.05)));
            cells.add(Long.toString(decided));
            double inTime = Math.min(0.99, Math.max(0.5, 1.22 - mean / 34));
            cells.add(Long.toString(Math.round(decided * inTime)));
        } else {
            cells.addAll(List.of("N/C", "N/C", "N/C", "N/C", "N/C"));
        }
        cells.add(Long.toString(Math.round(decided * 0.004)));
        cells.add(Long.toString(Math.round(decided * 0.0011)));
        cells.add(Long.toString(Math.round(refused * 0.02)));
        cells.add(days(daily / 23));
        return cells.stream().collect(Collectors.joining(";"));
    }

    /** With a decimal comma, as a French spreadsheet writes it. */
    private static String days(double days) {
        return String.format(Locale.FRANCE, "%.1f", days);
    }
}
