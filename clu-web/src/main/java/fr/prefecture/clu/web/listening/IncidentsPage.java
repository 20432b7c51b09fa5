package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.IncidentChannel;
import fr.prefecture.clu.listening.IncidentKind;
import fr.prefecture.clu.listening.IncidentRow;
import fr.prefecture.clu.listening.Incidents;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.kit.ListPage;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The incidents counted by kind and by month, and the removal of one. */
@Named
@RequestScoped
public class IncidentsPage extends ListPage<IncidentRow> {

    static final String PATH = "/incidents";

    /** How many of a kind, or in a month. */
    public record CountLine(String name, String note, String count, String width) {}

    @Inject Incidents incidents;
    @Inject ServiceUnits services;

    @Override
    protected void declare(ListDeclaration<IncidentRow> list) {
        list.of(incidents, "listening.incident")
                .descending("date")
                .choice("nature", "listening.column.incident", IncidentKind.class)
                .choice("canal", "listening.column.channel", IncidentChannel.class)
                .names("service", "listening.column.service", services::names)
                .day("du", "listening.filter.from")
                .day("au", "listening.filter.to");
    }

    private Optional<IncidentRow> removed() {
        return ComplaintWords.number(request, "retirer").flatMap(getList()::row);
    }

    public void load() throws IOException {
        if (request.getParameter("retirer") != null && removed().isEmpty()) {
            messages.missing();
        }
    }

    public String remove() throws IOException {
        messages.tellRemoved(
                Texts.of("listening.incident.removed"),
                incidents.remove(removed().orElseThrow().id()));
        messages.leadTo(getAddress());
        return null;
    }

    public String removal(IncidentRow row) {
        return Address.of(request, PATH).with("retirer", row.id()) + "#t-retrait";
    }

    public static String direction(IncidentKind kind) {
        return Texts.of(
                kind.isFromUser() ? "listening.incident.fromUser" : "listening.incident.fromStaff");
    }

    /** For the page, whose expressions call no static methods. */
    public String way(IncidentRow row) {
        return direction(row.kind());
    }

    /** All kinds, none is left out: zero is told. */
    public List<CountLine> getKindCounts() {
        Map<IncidentKind, Long> counts = incidents.byKind(getList().ask());
        long most = most(counts);
        return Stream.of(IncidentKind.values())
                .map(
                        kind ->
                                line(
                                        ComplaintWords.text(kind),
                                        direction(kind),
                                        counts.get(kind),
                                        most))
                .toList();
    }

    /** From the first month to the last one, the quiet ones too. */
    public List<CountLine> getMonthCounts() {
        TreeMap<YearMonth, Long> counts = new TreeMap<>(incidents.byMonth(getList().ask()));
        long most = most(counts);
        return counts.isEmpty()
                ? List.of()
                : Stream.iterate(
                                counts.firstKey(),
                                month -> !month.isAfter(counts.lastKey()),
                                month -> month.plusMonths(1))
                        .map(
                                month ->
                                        line(
                                                French.capital(French.month(month)),
                                                "",
                                                counts.get(month),
                                                most))
                        .toList();
    }

    private static long most(Map<?, Long> counts) {
        return counts.values().stream().max(Comparator.naturalOrder()).orElse(1L);
    }

    private static CountLine line(String name, String note, Long count, long most) {
        long known = count == null ? 0 : count;
        return new CountLine(name, note, French.number(known), ComplaintsPage.width(known, most));
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isEnterable() {
        return isWritable() || request.isUserInRole(Roles.STAFF);
    }

    public boolean isRemovalAsked() {
        return isWritable() && removed().isPresent();
    }

    public String getRemovedText() {
        IncidentRow row = removed().orElseThrow();
        return Texts.of(
                "listening.incident.remove.what",
                ComplaintWords.text(row.kind()),
                French.date(row.happenedOn()),
                ComplaintWords.text(row.channel()));
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getDate() {
        return Texts.of("listening.asOf", French.weekday(incidents.today()));
    }
}
