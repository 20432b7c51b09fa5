package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryDirection;
import fr.prefecture.clu.listening.MysteryMedium;
import fr.prefecture.clu.listening.MysteryRow;
import fr.prefecture.clu.listening.MysteryState;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mystery surveys that the address asks for, for the page and for what it hands out. */
@RequestScoped
public class MysteryLines {

    /** One option of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A survey as the list shows it. */
    public record Line(
            MysteryRow row,
            String address,
            String title,
            String medium,
            String direction,
            String partner,
            String window,
            String state,
            String sign,
            String made) {}

    @Inject MysterySurveys surveys;
    @Inject HttpServletRequest request;

    private List<MysteryRow> all;
    private Optional<MysteryMedium> medium;
    private Optional<MysteryDirection> direction;
    private Optional<MysteryState> state;

    @PostConstruct
    void begin() {
        all = surveys.all();
        medium = chosen(MysteryMedium.values(), "canal");
        direction = chosen(MysteryDirection.values(), "sens");
        state = chosen(MysteryState.values(), "etat");
    }

    private <T extends Enum<T>> Optional<T> chosen(T[] values, String parameter) {
        return Stream.of(values)
                .filter(one -> word(one).equals(request.getParameter(parameter)))
                .findFirst();
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Line> lines() {
        return all.stream()
                .filter(row -> medium.map(row.terms().medium()::equals).orElse(true))
                .filter(row -> direction.map(row.direction()::equals).orElse(true))
                .filter(row -> state.map(row.state()::equals).orElse(true))
                .map(this::line)
                .toList();
    }

    private Line line(MysteryRow row) {
        return new Line(
                row,
                request.getContextPath() + MysteryFrame.LIST + "/" + row.id(),
                row.terms().title(),
                MysteryWords.of(row.terms().medium()),
                MysteryWords.of(row.direction()),
                row.terms().partner(),
                French.period(row.terms().beginsOn(), row.terms().endsOn()),
                MysteryWords.of(row.state()),
                MysteryWords.sign(row.state()),
                Texts.of("listening.mystery.made", row.made(), row.contacts()));
    }

    List<Choice> media() {
        return choices(MysteryMedium.values(), medium, "listening.mystery.everyMedium");
    }

    List<Choice> directions() {
        return choices(MysteryDirection.values(), direction, "listening.mystery.everyDirection");
    }

    List<Choice> states() {
        return choices(MysteryState.values(), state, "listening.mystery.everyState");
    }

    private static <T extends Enum<T>> List<Choice> choices(
            T[] values, Optional<T> chosen, String every) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of(every), chosen.isEmpty()));
        for (T one : values) {
            choices.add(
                    new Choice(
                            word(one),
                            MysteryWords.of(one),
                            chosen.filter(one::equals).isPresent()));
        }
        return choices;
    }

    String inWords() {
        return Texts.of(
                "listening.mystery.filters",
                medium.map(MysteryWords::of).orElse(Texts.of("listening.mystery.everyMedium")),
                direction
                        .map(MysteryWords::of)
                        .orElse(Texts.of("listening.mystery.everyDirection")),
                state.map(MysteryWords::of).orElse(Texts.of("listening.mystery.everyState")));
    }

    Address address(String path) {
        return Address.of(request, path)
                .with("canal", medium.map(MysteryLines::word))
                .with("sens", direction.map(MysteryLines::word))
                .with("etat", state.map(MysteryLines::word));
    }

    /** « telephone », « en-cours »: as the address says it. */
    private static String word(Enum<?> one) {
        return Texts.of("listening.mystery.word." + one.name());
    }
}
