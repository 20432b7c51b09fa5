package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.ApplicationFiles;
import fr.prefecture.clu.quality.ApplicationOrder;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The application files that were asked for; asks for another. */
@Named
@RequestScoped
public class ApplicationFilesPage {

    static final String LIST = "/dossiers";

    private static final int YEAR = 12;
    private static final List<Integer> LENGTHS = List.of(YEAR, 2 * YEAR, 3 * YEAR);

    @Inject ApplicationFiles files;
    @Inject Structures structures;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<ApplicationLine> lines;
    private List<StructureRow> candidates;
    private String structure;
    private LocalDate asOf;
    private int months = YEAR;

    @PostConstruct
    void begin() {
        asOf = files.today();
        candidates = structures.all().stream().filter(row -> row.editionId().isPresent()).toList();
    }

    public String make() throws IOException {
        StructureRow chosen =
                candidates.stream()
                        .filter(row -> String.valueOf(row.id()).equals(structure))
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("quality.application.unknownSubject"));
        YearMonth last = YearMonth.from(asOf);
        long id =
                files.request(
                        new ApplicationOrder(
                                chosen.id(),
                                chosen.editionId().orElseThrow(),
                                asOf,
                                last.minusMonths(months - 1L),
                                last));
        messages.tellNext(Texts.of("quality.application.asked"));
        messages.leadTo(request.getContextPath() + LIST + "/" + id);
        return null;
    }

    public List<ApplicationLine> getLines() {
        if (lines == null) {
            lines = files.all().stream().map(ApplicationLine::new).toList();
        }
        return lines;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** Somebody may ask for a file once a structure says what it applies for. */
    public boolean isReady() {
        return isWritable() && !candidates.isEmpty();
    }

    public boolean isUnready() {
        return isWritable() && candidates.isEmpty();
    }

    public List<SelectItem> getStructures() {
        return candidates.stream()
                .map(
                        row ->
                                new SelectItem(
                                        String.valueOf(row.id()),
                                        Texts.of(
                                                "quality.application.candidate",
                                                row.name(),
                                                row.editionName())))
                .toList();
    }

    public List<SelectItem> getLengths() {
        return LENGTHS.stream()
                .map(
                        length ->
                                new SelectItem(
                                        length, Texts.of("quality.application.length", length)))
                .toList();
    }

    public String address(ApplicationLine line) {
        return request.getContextPath() + LIST + "/" + line.id();
    }

    public String download(ApplicationLine line) {
        return Address.of(request, ApplicationDownloads.PATH + "/" + line.id() + ".zip").toString();
    }

    public String getStructuresAddress() {
        return request.getContextPath() + "/structures";
    }

    public String getNote() {
        return Texts.count(getLines().size(), "quality.application.count");
    }

    public String getStructure() {
        return structure;
    }

    public void setStructure(String structure) {
        this.structure = structure;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }
}
