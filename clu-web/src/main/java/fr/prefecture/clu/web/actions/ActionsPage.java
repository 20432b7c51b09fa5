package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFilter;
import fr.prefecture.clu.actions.ActionLists;
import fr.prefecture.clu.actions.ActionRights;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The actions, the late ones first, or service by service. */
@Named
@RequestScoped
public class ActionsPage {

    private static final int MOST = 50;

    @Inject ActionLists lists;
    @Inject ActionRights rights;
    @Inject ServiceUnits services;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private ActionQuery query;
    private ActionFilter filter;
    private long count;
    private long late;
    private int number;
    private List<Group> groups;

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A table: all actions, or those of a service. */
    public record Group(String id, String title, List<ActionLine> lines) {}

    @PostConstruct
    void begin() {
        query = ActionQuery.of(request);
        filter = query.filter(request.getRemoteUser());
        count = lists.count(filter);
        late = lists.countLate(filter);
        number = Math.min(asked(), getLast());
        int first = (number - 1) * MOST;
        groups =
                query.byService()
                        ? byService(lists.rowsByService(filter, first, MOST))
                        : List.of(
                                new Group(
                                        "actions",
                                        Texts.of("actions.caption"),
                                        lines(lists.rows(filter, first, MOST))));
    }

    private List<Group> byService(List<ActionRow> rows) {
        Map<String, List<ActionLine>> byName = new LinkedHashMap<>();
        for (ActionLine line : lines(rows)) {
            byName.computeIfAbsent(line.service(), name -> new ArrayList<>()).add(line);
        }
        List<Group> found = new ArrayList<>();
        byName.forEach((name, of) -> found.add(new Group("service-" + found.size(), name, of)));
        return found;
    }

    private List<ActionLine> lines(List<ActionRow> rows) {
        LocalDate today = LocalDate.now(clock);
        return rows.stream().map(row -> new ActionLine(row, today)).toList();
    }

    public boolean isWritable() {
        return rights.mayWrite();
    }

    public boolean isFilled() {
        return count > 0;
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public boolean isByService() {
        return query.byService();
    }

    public boolean isLate() {
        return query.late();
    }

    public boolean isMine() {
        return query.mine();
    }

    public String getWords() {
        return query.words();
    }

    public List<Group> getGroups() {
        return groups;
    }

    public String getDate() {
        return Texts.of("actions.asOf", French.weekday(LocalDate.now(clock)));
    }

    /** « 12 actions, dont 3 en retard » */
    public String getNote() {
        return Texts.of("actions.note", Texts.count(count, "actions.count"), late);
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public List<Choice> getStates() {
        return ActionQuery.STATES.stream()
                .map(
                        state ->
                                new Choice(
                                        state,
                                        ActionQuery.stateText(state),
                                        state.equals(query.state())))
                .toList();
    }

    public List<Choice> getServices() {
        return choices(services.names(), query.service(), Texts.of("actions.service.none"));
    }

    public List<Choice> getOrigins() {
        return choices(lists.origins(), query.origin(), Texts.of("actions.origin.none"));
    }

    private static List<Choice> choices(List<String> names, String asked, String none) {
        List<Choice> choices = new ArrayList<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                choices.add(new Choice(name, name, name.equals(asked)));
            }
        }
        choices.add(new Choice(ActionQuery.NONE, none, asked.equals(ActionQuery.NONE)));
        if (!asked.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(asked, asked, true));
        }
        return choices;
    }

    public String getListAddress() {
        return query.in(false).address(request, "/actions").toString();
    }

    public String getServicesAddress() {
        return query.in(true).address(request, "/actions").toString();
    }

    public String getExportAddress() {
        return query.address(request, ActionExports.LIST).toString();
    }

    public String getExportText() {
        return Texts.of("actions.export", Texts.count(count, "actions.count.lines"));
    }

    public String getCalendarAddress() {
        return query.address(request, ActionExports.CALENDAR).toString();
    }

    public String address(ActionLine line) {
        return Address.of(request, "/actions/" + line.row().id()).toString();
    }

    // --- pages of the list

    public int getNumber() {
        return number;
    }

    public int getLast() {
        return (int) Math.max(1, (count + MOST - 1) / MOST);
    }

    public String getBefore() {
        return query.address(request, "/actions").with("page", number - 1).toString();
    }

    public String getAfter() {
        return query.address(request, "/actions").with("page", number + 1).toString();
    }

    public String getLeafText() {
        return Texts.of("actions.leaf", number, getLast());
    }

    private int asked() {
        String page = request.getParameter("page");
        return page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }
}
