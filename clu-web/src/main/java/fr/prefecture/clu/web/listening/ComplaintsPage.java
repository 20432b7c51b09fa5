package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintListed;
import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ComplaintState;
import fr.prefecture.clu.listening.ComplaintSummary;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.kit.ListPage;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.KeptAnswers;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the register of complaints tells of all that its filters leave. */
@Named
@RequestScoped
public class ComplaintsPage extends ListPage<ComplaintListed> {

    static final String PATH = "/reclamations";

    /** How often a reason is given. */
    public record ReasonLine(String name, String count, String width, String address) {}

    @Inject Complaints complaints;
    @Inject ComplaintReasons reasons;
    @Inject ComplaintActions acting;
    @Inject ServiceUnits services;
    @Inject KeptAnswers kept;

    private Map<String, ActionRow> actions;
    private ComplaintSummary summary;

    @Override
    protected void declare(ListDeclaration<ComplaintListed> list) {
        list.of(complaints, "listening.complaint")
                .descending("recue")
                .choice("nature", "listening.column.kind", ComplaintKind.class)
                .choice("etat", "listening.column.state", ComplaintState.class)
                .names("service", "listening.column.service", services::names)
                .names("motif", "listening.column.reason", reasons::names)
                .day("du", "listening.filter.from")
                .day("au", "listening.filter.to")
                .carriedDay("echeance-du", "listening.filter.due.from")
                .carriedDay("echeance-au", "listening.filter.due.to")
                .tick("publiables", "listening.filter.publishedOnly");
    }

    @Override
    protected void prepare(List<ComplaintListed> rows) {
        actions = acting.of(rows.stream().map(ComplaintListed::id).toList());
    }

    public ComplaintState state(ComplaintListed row) {
        return row.state(complaints.today());
    }

    public String shape(ComplaintListed row) {
        return ComplaintWords.shape(state(row));
    }

    /** « A-2021-003, en cours »; empty when it became none. */
    public String action(ComplaintListed row) {
        return ComplaintWords.action(actions.get(String.valueOf(row.id())));
    }

    /** For 100,000 complaints as long to count as all the rest of the page. */
    private ComplaintSummary summary() {
        if (summary == null) {
            Ask ask = getList().ask();
            summary = kept.ofMine(PATH, ask.filters(), () -> complaints.summary(ask));
        }
        return summary;
    }

    /** The most frequent first; a second reason counts too. */
    public List<ReasonLine> getReasons() {
        Map<String, Long> counts = summary().reasons();
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
        return summary().inTime();
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
        return summary().lastDay().map(French::day).orElse("");
    }

    // --- head

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isEnterable() {
        return isWritable() || request.isUserInRole(Roles.STAFF);
    }

    /** An agent is told that the list is the agent's own. */
    public boolean isMine() {
        return !isWritable() && !request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public String getDate() {
        return Texts.of("listening.asOf", French.weekday(complaints.today()));
    }
}
