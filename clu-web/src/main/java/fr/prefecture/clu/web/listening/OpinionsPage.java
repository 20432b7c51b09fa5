package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.listening.OpinionFeeling;
import fr.prefecture.clu.listening.OpinionListed;
import fr.prefecture.clu.listening.Opinions;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.kit.ListFilter;
import fr.prefecture.clu.web.kit.ListPage;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The numbers of the opinions that the filters leave, and which of them were answered. */
@Named
@RequestScoped
public class OpinionsPage extends ListPage<OpinionListed> {

    static final String PATH = "/avis";

    /** A feeling, and how many have it. */
    public record Count(String label, String number) {}

    @Inject Opinions opinions;

    private Map<String, ActionRow> actions;
    private Proportion answered;

    @Override
    protected void declare(ListDeclaration<OpinionListed> list) {
        list.of(opinions, "listening.opinions")
                .descending("publie")
                .day("du", "listening.opinions.filter.du")
                .day("au", "listening.opinions.filter.au")
                .choice("ressenti", "listening.opinions.column.feeling", OpinionFeeling.class)
                .choice("reponse", "listening.opinions.column.state", OpinionsPage::answers);
    }

    private static List<ListFilter.Choice> answers() {
        return List.of(
                new ListFilter.Choice("avec", Texts.of("listening.opinions.filter.avec"), true),
                new ListFilter.Choice("sans", Texts.of("listening.opinions.filter.sans"), false));
    }

    @Override
    protected void prepare(List<OpinionListed> rows) {
        actions = opinions.actions(rows.stream().map(OpinionListed::id).toList());
    }

    public ActionRow action(OpinionListed row) {
        return actions.get(String.valueOf(row.id()));
    }

    public String shape(OpinionListed row) {
        return OpinionLine.shape(row.feeling());
    }

    public String state(OpinionListed row) {
        return OpinionLine.state(row.isAnswered(), row.answeredOn());
    }

    /** ECO-59: how long ago, and no judgement on it. */
    public String age(OpinionListed row) {
        return row.isAnswered() ? "" : OpinionLine.age(row.publishedOn(), opinions.today());
    }

    private Ask ask() {
        return getList().ask();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** Of all, whatever is asked for; empty where there is none. */
    public String getLastDay() {
        return opinions.lastDay().map(French::day).orElse("");
    }

    private Proportion answered() {
        if (answered == null) {
            answered = opinions.answered(ask());
        }
        return answered;
    }

    public String getTotal() {
        return French.number(answered().n());
    }

    public List<Count> getCounts() {
        Map<OpinionFeeling, Long> counts = opinions.byFeeling(ask());
        return Arrays.stream(OpinionFeeling.values())
                .map(
                        feeling ->
                                new Count(
                                        Texts.of("OpinionFeeling." + feeling.name()),
                                        French.number(counts.getOrDefault(feeling, 0L))))
                .toList();
    }

    /** « 9 sur 12 », and the share when there are enough of them. */
    public String getAnswered() {
        return Texts.of("listening.opinions.answered", answered().successes(), answered().n());
    }

    public String getShare() {
        return answered()
                .percent()
                .map(share -> Texts.of("listening.opinions.share", French.percent(share)))
                .orElseGet(() -> Texts.of("listening.opinions.share.few", Proportion.FEWEST));
    }
}
