package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.indicators.DefinitionRow;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.indicators.MeasurementRow;
import fr.prefecture.clu.indicators.Measurements;
import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.ProvenanceSource;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the value of a month comes from: definition, formula with its numbers, files and rows. */
@Named
@RequestScoped
public class OriginPage {

    @Inject Indicators indicators;
    @Inject Measurements measurements;
    @Inject ReadFiles files;
    @Inject Imports imports;
    @Inject @Any Instance<ProvenanceSource> sources;
    @Inject FramePage frame;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private IndicatorSheet sheet;
    private MeasurementRow value;
    private List<Line> lines = List.of();

    /** A file, an import or what was typed, as the table shows it. */
    public record Line(
            String kind,
            String name,
            String address,
            String received,
            String days,
            String rows,
            String refused,
            String counted) {}

    /** A change of the value, as the table shows it. */
    public record Change(String moment, String by, String before, String after) {}

    public void load() throws IOException {
        Optional<YearMonth> month =
                Optional.ofNullable(request.getParameter("mois")).flatMap(MonthText::read);
        Optional<IndicatorSheet> found = indicators.sheet(code());
        Optional<MeasurementRow> measured = month.flatMap(one -> measurements.find(code(), one));
        if (found.isEmpty() || measured.isEmpty()) {
            messages.missing();
            return;
        }
        sheet = found.get();
        value = measured.get();
        lines = lines();
    }

    private String code() {
        return request.getParameter("code");
    }

    // --- the value

    public String getName() {
        return definition().terms().name();
    }

    public String getMonth() {
        return French.month(value.month());
    }

    public String getTitle() {
        return Texts.of("indicators.origin.of", getName(), value.month());
    }

    public String getIndicatorAddress() {
        return Address.of(request, SeriesReport.path(code())).toString();
    }

    private DefinitionRow definition() {
        return sheet.edition(value.edition()).orElseThrow();
    }

    public String getDefinition() {
        return definition().terms().definition();
    }

    public String getFormula() {
        return definition().terms().formula();
    }

    public String getSource() {
        return definition().terms().source();
    }

    public String getEdition() {
        return Texts.of("indicators.definition.heading", value.edition(), definition().from());
    }

    /** « 850 ÷ 1 000 = 85,0 % » */
    public String getCalculation() {
        String result =
                value.value()
                        .map(one -> IndicatorWords.value(one, value.unit()))
                        .orElseGet(() -> Texts.of("shared.number.nothing"));
        return value.denominator()
                .map(of -> Texts.of("indicators.origin.calculation", value.numerator(), of, result))
                .orElse(result);
    }

    public String getAuthor() {
        return IndicatorWords.author(value.author());
    }

    public String getAt() {
        return French.dateTime(value.at().atZone(Settings.zone()));
    }

    public String getDataDate() {
        return value.dataDate().map(French::day).orElse("");
    }

    public boolean isTyped() {
        return value.isTyped();
    }

    public String getProof() {
        return value.proof();
    }

    // --- where it comes from

    public List<Line> getLines() {
        return lines;
    }

    public String getCaption() {
        return Texts.count(lines.size(), "indicators.origin.caption");
    }

    /** IND-15 */
    private List<Line> lines() {
        List<FigureOrigin> origins =
                sources.stream()
                        .flatMap(source -> source.origins(code(), value.month()).stream())
                        .toList();
        Map<Long, ReadFile> read = files.named(references(origins, FigureOrigin.Kind.NIGHT_FILE));
        Map<Long, ImportRow> imported =
                imports.named(references(origins, FigureOrigin.Kind.IMPORT));
        return origins.stream().map(origin -> line(origin, read, imported)).toList();
    }

    private static Set<Long> references(List<FigureOrigin> origins, FigureOrigin.Kind kind) {
        return origins.stream()
                .filter(origin -> origin.kind() == kind)
                .map(FigureOrigin::reference)
                .collect(Collectors.toSet());
    }

    private Line line(
            FigureOrigin origin, Map<Long, ReadFile> read, Map<Long, ImportRow> imported) {
        Optional<ReadFile> file =
                origin.kind() == FigureOrigin.Kind.NIGHT_FILE
                        ? Optional.ofNullable(read.get(origin.reference()))
                        : Optional.empty();
        Optional<ImportRow> one =
                origin.kind() == FigureOrigin.Kind.IMPORT
                        ? Optional.ofNullable(imported.get(origin.reference()))
                        : Optional.empty();
        return new Line(
                Texts.of("indicators.origin.kind." + origin.kind().name()),
                file.map(ReadFile::name)
                        .or(() -> one.map(ImportRow::name))
                        .orElseGet(() -> Texts.of("indicators.origin.typed")),
                mayOpen(origin.page()) ? request.getContextPath() + origin.page() : "",
                file.map(ReadFile::registeredAt)
                        .or(() -> one.map(OriginPage::received))
                        .map(at -> French.dateTime(at.atZone(Settings.zone())))
                        .orElse(""),
                French.period(origin.first(), origin.last()),
                file.map(ReadFile::lines)
                        .or(() -> one.map(row -> row.counts().right() + row.counts().wrong()))
                        .map(French::number)
                        .orElse(""),
                file.map(ReadFile::refused)
                        .or(() -> one.map(row -> row.counts().wrong()))
                        .map(French::number)
                        .orElse(""),
                French.number(origin.counted()));
    }

    private static Instant received(ImportRow row) {
        return row.sentAt();
    }

    private boolean mayOpen(String page) {
        int query = page.indexOf('?');
        return frame.mayOpen(query < 0 ? page : page.substring(0, query));
    }

    // --- its history

    public boolean isHistoryShown() {
        return request.isUserInRole(Roles.QUALITY)
                || request.isUserInRole(Roles.CERT)
                || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public List<Change> getChanges() {
        return measurements.history(code(), value.month()).stream()
                .map(
                        change ->
                                new Change(
                                        French.dateTime(change.at().atZone(Settings.zone())),
                                        IndicatorWords.author(change.by()),
                                        Optional.ofNullable(change.before()).orElse(""),
                                        Optional.ofNullable(change.after()).orElse("")))
                .toList();
    }
}
