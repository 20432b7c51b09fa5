package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.committee.DecisionRow;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The decisions as an address filters them, for the page and for its export. */
@RequestScoped
public class DecisionsReport {

    /** What has become of a decision. */
    enum Standing {
        NONE("sans-action"),
        OPEN("en-cours"),
        LATE("en-retard"),
        FINISHED("terminee");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        static Optional<Standing> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }

        static Standing of(ActionRow action) {
            return action == null
                    ? NONE
                    : action.isFinished() ? FINISHED : action.late() ? LATE : OPEN;
        }
    }

    /** An option of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A decision with what has become of it. */
    public record Line(
            long id,
            String meeting,
            String date,
            String address,
            String theme,
            String text,
            String service,
            String due,
            String standing,
            String kind,
            String action,
            String actionAddress,
            boolean open) {}

    @Inject Decisions decisions;
    @Inject ActionItems actions;
    @Inject HttpServletRequest request;

    private List<Line> lines;
    private List<String> names;

    public List<Line> lines() {
        if (lines == null) {
            List<DecisionRow> rows = decisions.rows(year(), service(), words());
            Map<String, ActionRow> opened =
                    actions.ofOrigin(
                            Decisions.ORIGIN, rows.stream().map(DecisionRow::originKey).toList());
            lines =
                    rows.stream()
                            .filter(
                                    row ->
                                            standing()
                                                    .map(
                                                            Standing.of(opened.get(row.originKey()))
                                                                    ::equals)
                                                    .orElse(true))
                            .map(row -> line(row, opened.get(row.originKey())))
                            .toList();
        }
        return lines;
    }

    private Line line(DecisionRow row, ActionRow action) {
        Standing standing = Standing.of(action);
        String path = action == null ? "" : SaidLine.path(action.id());
        return new Line(
                row.id(),
                MeetingWords.name(row.date()),
                French.looseInTable(row.date()),
                request.getContextPath() + MeetingFrame.LIST + "/" + row.meetingId() + "/releve",
                row.theme(),
                row.text(),
                row.service(),
                row.due().map(French::looseInTable).orElse(""),
                Texts.of("committee.decisions.standing." + standing.name()),
                switch (standing) {
                    case NONE -> "afaire";
                    case OPEN -> "encours";
                    case LATE -> "erreur";
                    case FINISHED -> "succes";
                },
                action == null ? "" : action.reference(),
                path.isEmpty() ? "" : request.getContextPath() + path,
                action == null);
    }

    List<Choice> years() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("committee.decisions.allYears"), year().isEmpty()));
        decisions.rows(Optional.empty(), "", "").stream()
                .map(row -> row.date().lastDay().getYear())
                .distinct()
                .forEach(
                        year ->
                                choices.add(
                                        new Choice(
                                                String.valueOf(year),
                                                String.valueOf(year),
                                                year().equals(Optional.of(year)))));
        return choices;
    }

    List<Choice> services() {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("", Texts.of("committee.decisions.allServices"), service().isEmpty()));
        names().forEach(name -> choices.add(new Choice(name, name, name.equals(service()))));
        return choices;
    }

    List<Choice> standings() {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("", Texts.of("committee.decisions.allStandings"), standing().isEmpty()));
        for (Standing one : Standing.values()) {
            choices.add(
                    new Choice(
                            one.word,
                            Texts.of("committee.decisions.standing." + one.name()),
                            standing().equals(Optional.of(one))));
        }
        return choices;
    }

    /** The filters, for a caption or the first line of a file. */
    String inWords() {
        String words =
                Stream.of(
                                year().map(String::valueOf).orElse(""),
                                service(),
                                standing()
                                        .map(
                                                one ->
                                                        Texts.of(
                                                                "committee.decisions.standing."
                                                                        + one.name()))
                                        .orElse(""),
                                words().isEmpty()
                                        ? ""
                                        : Texts.of("committee.decisions.words", words()))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
        return words.isEmpty() ? Texts.of("committee.decisions.all") : words;
    }

    Address address(String path) {
        return Address.of(request, path)
                .with("annee", year().map(String::valueOf))
                .with("service", service())
                .with("etat", standing().map(one -> one.word))
                .with("q", words());
    }

    String words() {
        String typed = parameter("q").strip();
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }

    private Optional<Integer> year() {
        return Optional.of(parameter("annee"))
                .filter(y -> y.matches("\\d{4}"))
                .map(Integer::valueOf);
    }

    private String service() {
        String typed = parameter("service").strip();
        return names().contains(typed) ? typed : "";
    }

    private List<String> names() {
        if (names == null) {
            names = decisions.services();
        }
        return names;
    }

    private Optional<Standing> standing() {
        return Standing.of(parameter("etat"));
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
