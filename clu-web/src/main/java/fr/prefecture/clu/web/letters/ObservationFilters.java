package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.FollowUp;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.TextTally;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which observations the address asks for; what it says that is no filter is ignored. */
final class ObservationFilters {

    /** One option of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    private static final int MOST_DIGITS = 3;

    private final Optional<Integer> number;
    private final Optional<FollowUp> followUp;

    ObservationFilters(HttpServletRequest request) {
        number =
                Optional.ofNullable(request.getParameter("modele"))
                        .filter(text -> text.matches("\\d{1," + MOST_DIGITS + "}"))
                        .map(Integer::valueOf);
        followUp =
                Stream.of(FollowUp.values())
                        .filter(one -> word(one).equals(request.getParameter("suite")))
                        .findFirst();
    }

    boolean admits(ObservationRow row) {
        return number.map(one -> one == row.number()).orElse(true)
                && followUp.map(one -> one == row.followUp()).orElse(true);
    }

    boolean isOn() {
        return number.isPresent() || followUp.isPresent();
    }

    /** Those of which something was said, and the one that is asked for. */
    List<Choice> numbers(List<TextTally> tallies) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("letters.observations.everyText"), number.isEmpty()));
        tallies.stream()
                .filter(
                        one ->
                                one.total() > 0
                                        || number.filter(it -> it == one.number()).isPresent())
                .map(
                        one ->
                                new Choice(
                                        String.valueOf(one.number()),
                                        ConsultationWords.text(
                                                one.number(), one.code(), one.subject()),
                                        number.filter(it -> it == one.number()).isPresent()))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> followUps() {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("", Texts.of("letters.observations.everyFollowUp"), followUp.isEmpty()));
        for (FollowUp one : FollowUp.values()) {
            choices.add(
                    new Choice(
                            word(one),
                            ConsultationWords.followUp(one),
                            followUp.filter(it -> it == one).isPresent()));
        }
        return choices;
    }

    String inWords() {
        return Texts.of(
                "letters.observations.filters",
                number.map(ConsultationWords::number)
                        .orElse(Texts.of("letters.observations.everyText")),
                followUp.map(ConsultationWords::followUp)
                        .orElse(Texts.of("letters.observations.everyFollowUp")));
    }

    Address on(Address address) {
        return address.with("modele", number.map(String::valueOf))
                .with("suite", followUp.map(ObservationFilters::word));
    }

    private static String word(FollowUp followUp) {
        return switch (followUp) {
            case NONE -> "a-donner";
            case ACCEPTED -> "retenue";
            case PARTLY_ACCEPTED -> "en-partie";
            case REJECTED -> "non-retenue";
            case NOTHING_ASKED -> "sans-objet";
        };
    }
}
