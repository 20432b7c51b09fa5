package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.IncidentChannel;
import fr.prefecture.clu.listening.IncidentKind;
import fr.prefecture.clu.listening.IncidentRow;
import fr.prefecture.clu.listening.Incidents;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The incidents, filtered by the address, counted by kind and by month. */
@Named
@RequestScoped
public class IncidentsPage {

    static final String PATH = "/incidents";

    /** An incident as the list writes it. */
    public record Line(
            long id,
            String happenedOn,
            String kind,
            String direction,
            String channel,
            String service,
            String measure,
            String removalAddress) {}

    /** How many of a kind, or in a month. */
    public record CountLine(String name, String note, String count, String width) {}

    @Inject Incidents incidents;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private IncidentQuery query;
    private List<IncidentRow> all;
    private List<IncidentRow> rows;
    private Optional<IncidentRow> removed = Optional.empty();

    @PostConstruct
    void begin() {
        query = IncidentQuery.of(request);
        all = incidents.all();
        rows = query.of(all);
        removed = ComplaintWords.number(request, "retirer").flatMap(incidents::find);
    }

    /** A day that can't be read is said at its field. */
    public void load() throws IOException {
        ComplaintWords.checkDay(request, "du", Texts.of("listening.filter.from"));
        ComplaintWords.checkDay(request, "au", Texts.of("listening.filter.to"));
        if (request.getParameter("retirer") != null && removed.isEmpty()) {
            messages.missing();
        }
    }

    public String remove() throws IOException {
        messages.tellRemoved(
                Texts.of("listening.incident.removed"),
                incidents.remove(removed.orElseThrow().id()));
        messages.leadTo(getAddress());
        return null;
    }

    public List<Line> getLines() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(IncidentRow row) {
        return new Line(
                row.id(),
                French.date(row.happenedOn()),
                ComplaintWords.text(row.kind()),
                direction(row.kind()),
                ComplaintWords.text(row.channel()),
                row.service(),
                ComplaintWords.text(row.measure()),
                Address.of(request, PATH).with("retirer", row.id()) + "#t-retrait");
    }

    static String direction(IncidentKind kind) {
        return Texts.of(
                kind.isFromUser() ? "listening.incident.fromUser" : "listening.incident.fromStaff");
    }

    /** All kinds, none is left out: zero is told. */
    public List<CountLine> getKindCounts() {
        Map<IncidentKind, Long> counts = new EnumMap<>(IncidentKind.class);
        rows.forEach(row -> counts.merge(row.kind(), 1L, Long::sum));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return Stream.of(IncidentKind.values())
                .map(
                        kind ->
                                new CountLine(
                                        ComplaintWords.text(kind),
                                        direction(kind),
                                        French.number(counts.getOrDefault(kind, 0L)),
                                        ComplaintsPage.width(counts.getOrDefault(kind, 0L), most)))
                .toList();
    }

    /** From the first month to the last one, the quiet ones too. */
    public List<CountLine> getMonthCounts() {
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(YearMonth.from(row.happenedOn()), 1L, Long::sum));
        if (counts.isEmpty()) {
            return List.of();
        }
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1L);
        return Stream.iterate(
                        counts.firstKey(),
                        month -> !month.isAfter(counts.lastKey()),
                        month -> month.plusMonths(1))
                .map(
                        month ->
                                new CountLine(
                                        French.capital(French.month(month)),
                                        "",
                                        French.number(counts.getOrDefault(month, 0L)),
                                        ComplaintsPage.width(counts.getOrDefault(month, 0L), most)))
                .toList();
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

    public boolean isEnterable() {
        return isWritable() || request.isUserInRole(Roles.STAFF);
    }

    public boolean isRemovalAsked() {
        return isWritable() && removed.isPresent();
    }

    public String getRemovedText() {
        Line line = line(removed.orElseThrow());
        return Texts.of(
                "listening.incident.remove.what", line.kind(), line.happenedOn(), line.channel());
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public String getDate() {
        return Texts.of("listening.asOf", French.weekday(incidents.today()));
    }

    public List<ComplaintWords.Choice> getKinds() {
        return ComplaintWords.choices(IncidentKind.class, query.kind());
    }

    public List<ComplaintWords.Choice> getChannels() {
        return ComplaintWords.choices(IncidentChannel.class, query.channel());
    }

    public List<ComplaintWords.Choice> getServices() {
        return all.stream()
                .map(IncidentRow::service)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(name -> new ComplaintWords.Choice(name, name, name.equals(query.service())))
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

    public String getExportAddress() {
        return query.address(request, ComplaintExports.INCIDENTS).toString();
    }

    public String getExportText() {
        return Texts.of("listening.export", Texts.count(rows.size(), "listening.count.lines"));
    }
}
