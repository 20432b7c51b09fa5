package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingRights;
import fr.prefecture.clu.indicators.CollectionRounds;
import fr.prefecture.clu.indicators.RoundRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** The round that the address names, for the pages about it. */
public class RoundFrame {

    static final String LIST = "/indicateurs/collectes";

    @Inject CollectionRounds rounds;
    @Inject AskingRights rights;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<RoundRow> round = Optional.empty();

    @PostConstruct
    void begin() {
        round = number("id").flatMap(rounds::find);
    }

    /** There is no such page, for nobody or for this person. */
    public void load() throws IOException {
        if (round.isEmpty()) {
            messages.missing();
        }
    }

    Optional<Long> number(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    public RoundRow getRound() {
        return round.orElseThrow();
    }

    long id() {
        return getRound().id();
    }

    LocalDate today() {
        return rounds.today();
    }

    public boolean isWritable() {
        return rights.mayWrite();
    }

    public String getPeriod() {
        return French.capital(French.loose(getRound().period()));
    }

    /** « mardi 15 juin 2021 (dans 3 jours) » */
    public String getClosing() {
        return Texts.of(
                "indicators.round.closing.away",
                French.weekday(getRound().closesOn()),
                French.away(today(), getRound().closesOn()));
    }

    public String getAddress() {
        return address("");
    }

    String address(String rest) {
        return Address.of(request, LIST + "/" + id() + rest).toString();
    }

    static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** Leads on to a page of the round, with good news. */
    void lead(String address, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address);
    }
}
