package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingRow;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.quality.TrainingTotals;
import fr.prefecture.clu.quality.Trainings;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The trainings and guides, by service and by subject, with their heads. */
@Named
@RequestScoped
public class TrainingsPage {

    static final String PATH = "/formations";

    @Inject Trainings trainings;
    @Inject HttpServletRequest request;

    private TrainingQuery query;
    private List<TrainingRow> all;
    private List<TrainingRow> rows;

    /** The heads of a service, of a subject, or of all. */
    public record TotalLine(
            String name, String done, String planned, String attended, String share) {

        static TotalLine of(String name, TrainingTotals totals) {
            return new TotalLine(
                    name,
                    Texts.of(
                            "indicators.gift.ratio",
                            French.number(totals.done()),
                            French.number(totals.count())),
                    French.number(totals.planned()),
                    French.number(totals.attended()),
                    totals.percent()
                            .map(
                                    percent ->
                                            Texts.of(
                                                    "quality.training.share",
                                                    French.percent(percent),
                                                    totals.shared(),
                                                    totals.heads()))
                            .orElse(""));
        }
    }

    @PostConstruct
    void begin() {
        query = TrainingQuery.of(request);
        all = trainings.all();
        rows = query.of(all);
    }

    public List<TrainingLine> getLines() {
        return rows.stream()
                .map(
                        row ->
                                new TrainingLine(
                                        row,
                                        Address.of(request, PATH + "/" + row.id() + "/modifier")
                                                .toString()))
                .toList();
    }

    /** QUA-39: by service, then all of them. */
    public List<TotalLine> getServiceTotals() {
        Map<String, List<TrainingRow>> groups =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TrainingRow::service,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return totals(groups);
    }

    /** QUA-39: by subject, then all of them. */
    public List<TotalLine> getSubjectTotals() {
        Map<String, List<TrainingRow>> groups =
                rows.stream()
                        .sorted(Comparator.comparing(TrainingRow::subject))
                        .collect(
                                Collectors.groupingBy(
                                        row -> TrainingLine.text(row.subject()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return totals(groups);
    }

    private List<TotalLine> totals(Map<String, List<TrainingRow>> groups) {
        List<TotalLine> lines = new ArrayList<>();
        groups.forEach((name, of) -> lines.add(TotalLine.of(name, TrainingTotals.of(of))));
        lines.add(TotalLine.of(Texts.of("quality.training.total"), TrainingTotals.of(rows)));
        return lines;
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public String getDate() {
        return Texts.of("actions.asOf", French.weekday(trainings.today()));
    }

    /** Those of which something is known, the latest first. */
    public List<RegisterWords.Choice> getYears() {
        return all.stream()
                .flatMap(
                        row ->
                                IntStream.rangeClosed(
                                                row.when().firstDay().getYear(),
                                                row.when().lastDay().getYear())
                                        .boxed())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(String::valueOf)
                .map(year -> new RegisterWords.Choice(year, year, year.equals(query.year())))
                .toList();
    }

    public List<RegisterWords.Choice> getServices() {
        return all.stream()
                .map(TrainingRow::service)
                .distinct()
                .map(name -> new RegisterWords.Choice(name, name, name.equals(query.service())))
                .toList();
    }

    public List<RegisterWords.Choice> getSubjects() {
        return RegisterWords.choices(TrainingSubject.class, query.subject());
    }

    public List<RegisterWords.Choice> getKinds() {
        return RegisterWords.choices(TrainingKind.class, query.kind());
    }

    public String getExportAddress() {
        return query.address(request, RegisterExports.TRAININGS).toString();
    }

    public String getExportText() {
        return Texts.of("quality.export", Texts.count(rows.size(), "quality.count.lines"));
    }
}
