package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which meetings the address asks for; what it says that is no filter is ignored. */
final class MeetingFilters {

    /** One option of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    private final Optional<Integer> year;
    private final Optional<Meeting.State> state;

    MeetingFilters(String year, String state) {
        this.year =
                Optional.ofNullable(year)
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::valueOf);
        this.state =
                Stream.of(Meeting.State.values())
                        .filter(one -> word(one).equals(state))
                        .findFirst();
    }

    Optional<Integer> year() {
        return year;
    }

    Optional<Meeting.State> state() {
        return state;
    }

    List<Choice> years(List<MeetingLine> meetings) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("committee.meetings.everyYear"), year.isEmpty()));
        Stream.concat(meetings.stream().map(MeetingLine::year), year.stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(
                        one ->
                                new Choice(
                                        String.valueOf(one),
                                        String.valueOf(one),
                                        year.filter(one::equals).isPresent()))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> states() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("committee.meetings.everyState"), state.isEmpty()));
        for (Meeting.State one : Meeting.State.values()) {
            choices.add(
                    new Choice(
                            word(one),
                            MeetingWords.state(one),
                            state.filter(one::equals).isPresent()));
        }
        return choices;
    }

    String inWords() {
        return Texts.of(
                "committee.meetings.filters",
                year.map(String::valueOf).orElse(Texts.of("committee.meetings.everyYear")),
                state.map(MeetingWords::state).orElse(Texts.of("committee.meetings.everyState")));
    }

    /** With its question mark; empty when nothing is asked for. */
    String query() {
        List<String> parts = new ArrayList<>();
        year.ifPresent(one -> parts.add("annee=" + one));
        state.ifPresent(one -> parts.add("etat=" + word(one)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String word(Meeting.State state) {
        return switch (state) {
            case PREPARING -> "preparation";
            case CONVENED -> "convoquee";
            case HELD -> "tenue";
            case SUBMITTED -> "releve-soumis";
            case SIGNED -> "signe";
            case DISTRIBUTED -> "diffuse";
        };
    }
}
