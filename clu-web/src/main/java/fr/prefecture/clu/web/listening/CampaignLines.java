package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.Campaigns;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The campaigns that the address asks for, for the page and for what it hands out. */
@RequestScoped
public class CampaignLines {

    static final String LIST = "/enquetes";

    /** One option of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject Campaigns campaigns;
    @Inject HttpServletRequest request;

    private List<CampaignRow> all;
    private Optional<CampaignState> state;
    private Optional<Audience> audience;

    @PostConstruct
    void begin() {
        all = campaigns.all();
        state = chosen(CampaignState.values(), request.getParameter("etat"));
        audience = chosen(Audience.values(), request.getParameter("public"));
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] values, String asked) {
        return Stream.of(values).filter(one -> word(one).equals(asked)).findFirst();
    }

    /** « en-cours »: as the address says it. */
    private static String word(Enum<?> one) {
        return Texts.of("listening.surveys.word." + one.name());
    }

    boolean none() {
        return all.isEmpty();
    }

    List<CampaignLine> lines() {
        return all.stream()
                .filter(row -> state.map(row.state()::equals).orElse(true))
                .filter(row -> audience.map(row.audience()::equals).orElse(true))
                .map(
                        row ->
                                new CampaignLine(
                                        row, Address.of(request, LIST + "/" + row.id()).toString()))
                .toList();
    }

    List<Choice> states() {
        return choices(
                CampaignState.values(),
                state,
                SurveyWords::state,
                Texts.of("listening.surveys.everyState"));
    }

    List<Choice> audiences() {
        return choices(
                Audience.values(),
                audience,
                SurveyWords::audience,
                Texts.of("listening.surveys.everyAudience"));
    }

    private static <T extends Enum<T>> List<Choice> choices(
            T[] values, Optional<T> chosen, Function<T, String> text, String every) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", every, chosen.isEmpty()));
        for (T one : values) {
            choices.add(
                    new Choice(word(one), text.apply(one), chosen.filter(one::equals).isPresent()));
        }
        return choices;
    }

    String inWords() {
        return Texts.of(
                "listening.surveys.filters",
                state.map(SurveyWords::state).orElse(Texts.of("listening.surveys.everyState")),
                audience.map(SurveyWords::audience)
                        .orElse(Texts.of("listening.surveys.everyAudience")));
    }

    /** The same filters at another address. */
    Address address(String path) {
        return Address.of(request, path)
                .with("etat", state.map(CampaignLines::word))
                .with("public", audience.map(CampaignLines::word));
    }
}
