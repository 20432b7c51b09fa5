package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of what a page of the telephone shows, offered with what each weighs. */
@Named
@RequestScoped
public class ExportsPage {

    /** A file that can be had. */
    public record Offer(String text, String address) {}

    private static final long HALF_HOURS_IN_DAY = 48;

    @Inject DaysReport report;
    @Inject HttpServletRequest request;

    /** Whether the filters of the page can be answered, by figures. */
    public boolean isOffered() {
        if (report.filters() == null) {
            report.read(
                    new Filters.Typed(
                            parameter("du"),
                            parameter("au"),
                            parameter("file"),
                            parameter("source")));
        }
        return report.overview().filter(overview -> !overview.states().isEmpty()).isPresent();
    }

    /** The table by day, in the order in which it is shown. */
    public List<Offer> getDays() {
        return offers(
                CallExports.DAYS,
                "switchboard.export.offer.days",
                Size.ofDays(days()),
                List.of("tri", "ordre"));
    }

    /** Every half-hour of every queue. */
    public List<Offer> getHalfHours() {
        long rows =
                report.overview().orElseThrow().states().size()
                        * HALF_HOURS_IN_DAY
                        * (report.filters().queue().isPresent()
                                ? 1
                                : Math.max(1, report.queues().size()));
        return offers(
                CallExports.HALF_HOURS,
                "switchboard.export.offer.halfHours",
                Size.ofHalfHours(rows),
                List.of("cible"));
    }

    public Offer getXivo() {
        return new Offer(
                Texts.of(
                        "switchboard.export.offer.xivo",
                        French.size(Size.ofXivo(days()).of(ExportFormat.CSV))),
                address(CallExports.XIVO, List.of()));
    }

    private List<Offer> offers(String path, String key, Size size, List<String> kept) {
        List<Offer> offers = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            offers.add(
                    new Offer(
                            Texts.of(
                                    key,
                                    Texts.of("ExportFormat." + format.name()),
                                    French.size(size.of(format))),
                            address(path + '.' + format.extension(), kept)));
        }
        return offers;
    }

    /**
     * @param kept the parameters of the page that the file goes by, beside the filters
     */
    private String address(String path, List<String> kept) {
        Filters filters = report.filters();
        ReportingPeriod period = filters.period().orElseThrow();
        Address address =
                Address.of(request, path)
                        .with("du", period.from())
                        .with("au", period.to())
                        .with("file", filters.queue())
                        .with("source", filters.source());
        kept.forEach(name -> address.with(name, parameter(name)));
        return address.toString();
    }

    private long days() {
        return report.filters().period().orElseThrow().length();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** About how many bytes a file has: what stands before its rows, and each row. */
    record Size(long rows, double ofCsvRow, double ofPackedRow, double ofAbout) {

        static Size ofDays(long rows) {
            return new Size(rows, 150, 60, 4_500);
        }

        static Size ofHalfHours(long rows) {
            return new Size(rows, 90, 45, 6_500);
        }

        static Size ofXivo(long rows) {
            return new Size(rows, 40, 0, 0);
        }

        /** Two digits are enough of what is only about right. */
        long of(ExportFormat format) {
            double exact =
                    format == ExportFormat.CSV
                            ? 400 + rows * ofCsvRow
                            : ofAbout + rows * ofPackedRow;
            double digit = Math.pow(10, Math.max(0, Math.floor(Math.log10(exact)) - 1));
            return Math.round(exact / digit) * (long) digit;
        }
    }
}
