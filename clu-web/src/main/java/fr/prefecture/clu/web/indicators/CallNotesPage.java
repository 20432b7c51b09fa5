package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * TEL-108: what people have said of the days of the switchboard, beside the indicators that are
 * made of its figures.
 */
@Named
@RequestScoped
public class CallNotesPage {

    private static final String CALLS = "switchboard.";
    private static final int MOST = 10;

    @Inject SeriesReport report;
    @Inject SwitchboardNotes notes;
    @Inject HttpServletRequest request;

    private List<SwitchboardNoteRow> rows;

    private List<SwitchboardNoteRow> rows() {
        if (rows == null) {
            rows = isOfCalls() && isReadable() ? notes.of(period()) : List.of();
        }
        return rows;
    }

    private boolean isOfCalls() {
        return report.sheet().code().startsWith(CALLS);
    }

    private boolean isReadable() {
        return Stream.of(Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL)
                .anyMatch(request::isUserInRole);
    }

    private ReportingPeriod period() {
        YearMonth from = report.from();
        return new ReportingPeriod(from.atDay(1), report.to().atEndOfMonth());
    }

    /** The first of them, each with its days. */
    public List<String> getLines() {
        return rows().stream()
                .limit(MOST)
                .map(
                        row ->
                                Texts.of(
                                        "indicators.callNotes.one",
                                        French.capital(French.period(row.from(), row.to())),
                                        row.text()))
                .toList();
    }

    /** « Toutes les notes (12) » */
    public String getAll() {
        return Texts.of("indicators.callNotes.all", rows().size());
    }

    public String getAddress() {
        return Address.of(request, "/telephone/notes")
                .with("du", period().from())
                .with("au", period().to())
                .toString();
    }
}
