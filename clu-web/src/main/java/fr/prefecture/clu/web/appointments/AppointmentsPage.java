package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Totals;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of the appointments of a period, and how many were not honoured. */
@Named
@RequestScoped
public class AppointmentsPage {

    /** A number with its name and what is to be said of it. */
    public record Figure(String label, String value, String remark) {}

    /** A file that can be downloaded. */
    public record File(String text, String address) {}

    @Inject AppointmentReport report;
    @Inject HttpServletRequest request;

    private List<ShareChart> charts;
    private int exportSize;

    public void load() {
        report.read();
        report.complain();
        if (isFilled()) {
            charts = ShareChart.of(report.attendance());
            exportSize = AppointmentsCsv.bytes(report.inWords(), report.rows()).length;
        }
    }

    public boolean isUnderstood() {
        return report.isUnderstood();
    }

    public boolean isFilled() {
        return isUnderstood() && total().rows() > 0;
    }

    private Totals total() {
        return report.attendance().total();
    }

    // --- filters

    public String getFromText() {
        return report.fromText();
    }

    public String getToText() {
        return report.toText();
    }

    public List<AppointmentReport.Choice> getServices() {
        return report.serviceChoices();
    }

    public String getAllServicesText() {
        return report.allServicesText();
    }

    public String getFiltersText() {
        return report.inWords();
    }

    public String getPeriodText() {
        return report.periodText();
    }

    public String getPeriodTitle() {
        return French.capital(getPeriodText());
    }

    public String getLastDay() {
        return report.lastDay().map(French::day).orElse("");
    }

    /** The year up to the last day that is known. */
    public String getLastAddress() {
        return Address.of(request, "/rendez-vous").toString();
    }

    // --- figures

    public String getRate() {
        return total().noShow().percent().map(French::percent).orElse("");
    }

    public String getRateMissing() {
        return ShareLine.tooFew(total().noShow());
    }

    /** RDV-17: of what it is, and of how many of the expected days where some are missing. */
    public String getCalculation() {
        String calculation =
                total().noShow().isTooFew()
                        ? getRateMissing()
                        : Texts.of(
                                "appointments.rate.calculation",
                                total().missed(),
                                total().noShow().n(),
                                ShareLine.interval(total().noShow()));
        FigureCoverage coverage = report.coverage();
        return coverage.isWhole()
                ? calculation
                : Texts.of(
                        "appointments.rate.covered", calculation, CaveatWords.coverage(coverage));
    }

    public String getOrigin() {
        return Texts.of("appointments.origin", report.serviceText());
    }

    public List<Figure> getFigures() {
        Totals total = total();
        return Stream.of(
                        figure("offered", total.offered()),
                        figure("booked", total.booked()),
                        figure("honoured", total.honoured()),
                        figure("late", total.late()),
                        figure("cancelled", total.cancelled()),
                        figure("missed", total.missed()),
                        figure("unknown", total.unknown()),
                        figure("exceptions", total.exceptions()),
                        Optional.of(lead(total)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Figure> figure(String code, long count) {
        return Optional.of(
                new Figure(
                        Texts.of("appointments.figure." + code),
                        French.number(count),
                        Texts.of("appointments.figure.remark." + code)));
    }

    private static Figure lead(Totals total) {
        Optional<BigDecimal> mean = total.meanLead();
        return new Figure(
                Texts.of("appointments.figure.lead"),
                mean.map(days -> Texts.of("appointments.days", days)).orElse(""),
                mean.isPresent()
                        ? Texts.of("appointments.figure.remark.lead", total.leadBooked())
                        : "");
    }

    public List<ShareChart> getCharts() {
        return charts;
    }

    public List<DeskLine> getDesks() {
        return report.attendance().byDesk().stream()
                .map(desk -> new DeskLine(desk.service(), desk.desk(), desk.totals()))
                .toList();
    }

    public DeskLine getTotalLine() {
        return new DeskLine("", "", total());
    }

    // --- files

    public String getExportAddress() {
        return report.address(AppointmentExports.DAYS).toString();
    }

    public String getExportText() {
        return Texts.of("appointments.export", French.size(exportSize));
    }

    /** The note is for those who may sign or send it, and made of enough cases. */
    public boolean isNoteMade() {
        return isNoteMine() && !total().noShow().isTooFew();
    }

    public boolean isNoteMine() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public List<File> getNotes() {
        return List.of(
                new File(
                        Texts.of("appointments.note.pdf"),
                        report.address(NoteFiles.PDF).toString()),
                new File(
                        Texts.of("appointments.note.odt"),
                        report.address(NoteFiles.ODT).toString()));
    }

    public String getSimulationsAddress() {
        return report.address(SimulationsPage.PATH).toString();
    }

    public String getPermalink() {
        return report.address("/rendez-vous").absolute(request);
    }
}
