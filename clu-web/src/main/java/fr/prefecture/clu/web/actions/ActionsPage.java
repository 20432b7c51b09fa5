package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItem.State;
import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.actions.ActionLists;
import fr.prefecture.clu.actions.ActionRights;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.kit.ListFilter.Choice;
import fr.prefecture.clu.web.kit.ListPage;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The plan of action: the most late first, or service by service. */
@Named
@RequestScoped
public class ActionsPage extends ListPage<ActionListed> {

    @Inject ActionLists actions;
    @Inject ActionItems items;
    @Inject ActionRights rights;
    @Inject ServiceUnits services;

    @Override
    protected void declare(ListDeclaration<ActionListed> list) {
        list.of(actions, "actions")
                .ascending("echeance")
                .words("q", "actions.filter.words")
                .choice("etat", "actions.column.state", ActionsPage::states)
                .names("service", "actions.column.service", services::names, "actions.service.none")
                .names("origine", "actions.column.origin", actions::origins, "actions.origin.none")
                .tick("retard", "actions.late.only")
                .tick("mes", "actions.mine")
                .former("vue", "services", "tri", "service");
        if (rights.mayWrite()) {
            list.act("prendre", "actions.take", items::take);
        }
    }

    private static List<Choice> states() {
        return List.of(
                new Choice(
                        "ouvertes",
                        Texts.of("actions.state.open"),
                        Set.of(State.TO_DO, State.UNDER_WAY)),
                choice("a-faire", State.TO_DO),
                choice("en-cours", State.UNDER_WAY),
                choice("faites", State.DONE),
                choice("abandonnees", State.ABANDONED));
    }

    private static Choice choice(String word, State state) {
        return new Choice(word, ActionLine.state(state), Set.of(state));
    }

    public boolean isLate(ActionListed row) {
        return row.isLate(actions.today());
    }

    public String yes(boolean so) {
        return Texts.of(so ? "actions.yes" : "actions.no");
    }

    public String due(ActionListed row) {
        return row.due().map(French::looseInTable).orElse("");
    }

    /** « il y a 3 jours », of what is to be done. */
    public String away(ActionListed row) {
        return row.isFinished()
                ? ""
                : row.due().map(due -> French.away(actions.today(), due.lastDay())).orElse("");
    }

    public String state(ActionListed row) {
        return ActionLine.state(row.state());
    }

    public String shape(ActionListed row) {
        return ActionLine.kind(row.state());
    }

    public String service(ActionListed row) {
        return ActionLine.service(row.service());
    }

    public String origin(ActionListed row) {
        return ActionLine.origin(row.originText());
    }

    public boolean isWritable() {
        return rights.mayWrite();
    }

    public String getDate() {
        return Texts.of("actions.asOf", French.weekday(actions.today()));
    }

    /** « 12 actions, dont 3 en retard » */
    public String getNote() {
        return Texts.of("actions.note", getList().getCount(), actions.late(getList().ask()));
    }

    /** The due dates of the same actions. */
    public String getCalendarAddress() {
        return getList().address(ActionExports.CALENDAR).toString();
    }
}
