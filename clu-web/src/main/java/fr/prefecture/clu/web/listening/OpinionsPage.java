package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.OpinionFeeling;
import fr.prefecture.clu.listening.OpinionQuery;
import fr.prefecture.clu.listening.OpinionRow;
import fr.prefecture.clu.listening.Opinions;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opinions published on the State's platform, and which of them were answered. */
@Named
@RequestScoped
public class OpinionsPage {

    static final String PATH = "/avis";

    private static final int MOST = 300;

    @Inject Opinions opinions;
    @Inject HttpServletRequest request;

    private OpinionFilter filter;
    private List<OpinionRow> rows = List.of();
    private List<OpinionLine> lines = List.of();
    private boolean known;

    /** A feeling, and how many have it. */
    public record Count(String label, String number) {}

    public void load() {
        filter = OpinionFilter.of(request);
        for (String field : filter.wrong()) {
            String sentence = Texts.of("listening.answers.day", filter.typed(field));
            FacesContext.getCurrentInstance()
                    .addMessage(
                            field,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
        List<OpinionRow> all = opinions.rows(OpinionQuery.ALL);
        known = !all.isEmpty();
        rows = filter.query().of(all);
        List<OpinionRow> shown = rows.stream().limit(MOST).toList();
        Map<String, ActionRow> actions =
                opinions.actions(shown.stream().map(OpinionRow::id).toList());
        lines =
                shown.stream()
                        .map(
                                row ->
                                        new OpinionLine(
                                                row,
                                                Optional.ofNullable(
                                                        actions.get(String.valueOf(row.id()))),
                                                opinions.today()))
                        .toList();
    }

    public List<OpinionLine> getLines() {
        return lines;
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    /** Whether there is any opinion at all. */
    public boolean isKnown() {
        return known;
    }

    public boolean isFiltered() {
        return !filter.isEmpty() || !filter.wrong().isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getFrom() {
        return filter.from();
    }

    public String getTo() {
        return filter.to();
    }

    public List<OpinionFilter.Choice> getFeelings() {
        return filter.feelings();
    }

    public List<OpinionFilter.Choice> getAnswers() {
        return filter.answers();
    }

    public String getFiltersText() {
        return filter.inWords();
    }

    public String getNote() {
        return rows.size() > MOST
                ? Texts.of("listening.opinions.note.most", getFiltersText(), MOST)
                : getFiltersText();
    }

    public String getLastDay() {
        return opinions.lastDay().map(French::day).orElse("");
    }

    public String getCaption() {
        return Texts.count(rows.size(), "listening.opinions.count");
    }

    public String getTotal() {
        return French.number(rows.size());
    }

    public List<Count> getCounts() {
        return Arrays.stream(OpinionFeeling.values())
                .map(
                        feeling ->
                                new Count(
                                        OpinionFilter.text(feeling),
                                        French.number(
                                                rows.stream()
                                                        .filter(
                                                                row ->
                                                                        row.terms().feeling()
                                                                                == feeling)
                                                        .count())))
                .toList();
    }

    /** « 9 sur 12 », and the share when there are enough of them. */
    public String getAnswered() {
        Proportion answered = OpinionRow.answered(rows);
        return Texts.of("listening.opinions.answered", answered.successes(), answered.n());
    }

    public String getShare() {
        Proportion answered = OpinionRow.answered(rows);
        return answered.percent()
                .map(share -> Texts.of("listening.opinions.share", French.percent(share)))
                .orElseGet(() -> Texts.of("listening.opinions.share.few", Proportion.FEWEST));
    }

    public String getExportAddress() {
        return filter.address(request, OpinionExports.PATH).toString();
    }

    public String getExportText() {
        return Texts.of("quality.export", Texts.count(rows.size(), "quality.count.lines"));
    }
}
