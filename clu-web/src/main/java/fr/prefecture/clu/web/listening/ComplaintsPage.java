package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintRates;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.ComplaintState;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of complaints: filtered by the address, with what people write about most. */
@Named
@RequestScoped
public class ComplaintsPage {

    static final String PATH = "/reclamations";

    /** How often a reason is given. */
    public record ReasonLine(String name, String count, String width, String address) {}

    @Inject Complaints complaints;
    @Inject ComplaintActions acting;
    @Inject HttpServletRequest request;

    private ComplaintQuery query;
    private List<ComplaintRow> all;
    private List<ComplaintRow> rows;

    @PostConstruct
    void begin() {
        query = ComplaintQuery.of(request);
        all = seen(complaints, request);
        rows = query.of(all);
    }

    /** ECO-90: an agent sees what the agent typed. */
    static List<ComplaintRow> seen(Complaints complaints, HttpServletRequest request) {
        return isForAll(request) ? complaints.all() : complaints.mine();
    }

    private static boolean isForAll(HttpServletRequest request) {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    /** A day that can't be read is said at its field. */
    public void load() {
        ComplaintWords.checkDay(request, "du", Texts.of("listening.filter.from"));
        ComplaintWords.checkDay(request, "au", Texts.of("listening.filter.to"));
    }

    public List<ComplaintLine> getLines() {
        return lines(complaints, acting, rows, request);
    }

    static List<ComplaintLine> lines(
            Complaints complaints,
            ComplaintActions acting,
            List<ComplaintRow> rows,
            HttpServletRequest request) {
        Map<String, ActionRow> actions = acting.of(rows.stream().map(ComplaintRow::id).toList());
        return rows.stream()
                .map(
                        row ->
                                new ComplaintLine(
                                        row,
                                        Address.of(request, PATH + "/" + row.id()).toString(),
                                        Optional.ofNullable(actions.get(String.valueOf(row.id()))),
                                        complaints.today()))
                .toList();
    }

    /** The most frequent first; a second reason counts too. */
    public List<ReasonLine> getReasons() {
        Map<String, Long> counts =
                rows.stream()
                        .flatMap(row -> Stream.of(row.reason(), row.secondReason()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(
                        one ->
                                new ReasonLine(
                                        one.getKey(),
                                        French.number(one.getValue()),
                                        width(one.getValue(), most),
                                        Address.of(request, PATH)
                                                .with("motif", one.getKey())
                                                .toString()))
                .toList();
    }

    static String width(long count, long most) {
        return BigDecimal.valueOf(count * 100)
                        .divide(BigDecimal.valueOf(Math.max(1, most)), 1, RoundingMode.HALF_UP)
                + "%";
    }

    // --- the share of those that were answered in time

    private Proportion inTime() {
        return ComplaintRates.inTime(rows, complaints.today());
    }

    public String getRate() {
        return inTime().percent().map(French::percent).orElse("");
    }

    public String getRateMissing() {
        return Texts.of(
                inTime().n() == 0 ? "listening.rate.none" : "listening.rate.few",
                Proportion.FEWEST);
    }

    public String getCalculation() {
        Proportion share = inTime();
        return share.interval()
                .map(
                        interval ->
                                Texts.of(
                                        "listening.rate.interval",
                                        share.successes(),
                                        share.n(),
                                        French.percent(interval.low()),
                                        French.percent(interval.high())))
                .orElseGet(
                        () -> Texts.of("listening.rate.calculation", share.successes(), share.n()));
    }

    public String getLastDay() {
        return rows.stream()
                .map(ComplaintRow::receivedOn)
                .max(Comparator.naturalOrder())
                .map(French::day)
                .orElse("");
    }

    // --- head and filters

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isEnterable() {
        return isWritable() || request.isUserInRole(Roles.STAFF);
    }

    /** An agent is told that the list is the agent's own. */
    public boolean isMine() {
        return !isForAll(request);
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public String getDate() {
        return Texts.of("listening.asOf", French.weekday(complaints.today()));
    }

    public List<ComplaintWords.Choice> getKinds() {
        return ComplaintWords.choices(ComplaintKind.class, query.kind());
    }

    public List<ComplaintWords.Choice> getStates() {
        return ComplaintWords.choices(ComplaintState.class, query.state());
    }

    public List<ComplaintWords.Choice> getServices() {
        return names(all.stream().map(ComplaintRow::service), query.service());
    }

    public List<ComplaintWords.Choice> getReasonNames() {
        return names(
                all.stream().flatMap(row -> Stream.of(row.reason(), row.secondReason())),
                query.reason());
    }

    private static List<ComplaintWords.Choice> names(Stream<String> names, String chosen) {
        return names.filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Collator.getInstance(Locale.FRENCH))
                .map(name -> new ComplaintWords.Choice(name, name, name.equals(chosen)))
                .toList();
    }

    public String getFromText() {
        return dayText("du");
    }

    public String getToText() {
        return dayText("au");
    }

    private String dayText(String name) {
        return ComplaintWords.day(request, name)
                .map(French::date)
                .orElse(ComplaintWords.parameter(request, name));
    }

    /** What the links of the indicators ask for is kept when a filter is applied. */
    public String getDueFrom() {
        return query.due().from().map(Object::toString).orElse("");
    }

    public String getDueTo() {
        return query.due().to().map(Object::toString).orElse("");
    }

    public boolean isPublishedAsked() {
        return query.published();
    }

    public String getExportAddress() {
        return query.address(request, ComplaintExports.COMPLAINTS).toString();
    }

    public String getExportText() {
        return Texts.of("listening.export", Texts.count(rows.size(), "listening.count.lines"));
    }
}
