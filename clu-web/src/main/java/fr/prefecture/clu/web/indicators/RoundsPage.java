package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingRights;
import fr.prefecture.clu.indicators.CollectionRounds;
import fr.prefecture.clu.indicators.RoundRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The collection rounds, the latest period first. */
@Named
@RequestScoped
public class RoundsPage {

    @Inject CollectionRounds rounds;
    @Inject AskingRights rights;
    @Inject HttpServletRequest request;

    private List<RoundRow> all;
    private String year;

    /** A round as the table writes it. */
    public record Line(RoundRow row, String address, String period, String closing, String away) {

        /** « 4 sur 6 » */
        public String given() {
            return Texts.of(
                    "indicators.gift.ratio",
                    French.number(row.given()),
                    French.number(row.total() - row.setAside()));
        }

        public boolean isComplete() {
            return row.missing() == 0 && row.total() > 0;
        }
    }

    /** A choice of a filter. */
    public record Choice(String value, boolean chosen) {}

    @PostConstruct
    void begin() {
        all = rounds.all();
        year =
                Optional.ofNullable(request.getParameter("annee"))
                        .map(String::strip)
                        .filter(text -> text.matches("\\d{4}"))
                        .orElse("");
    }

    private static String year(RoundRow row) {
        return String.valueOf(row.period().lastDay().getYear());
    }

    public List<Line> getLines() {
        return all.stream()
                .filter(row -> year.isEmpty() || year(row).equals(year))
                .map(
                        row ->
                                new Line(
                                        row,
                                        Address.of(request, RoundFrame.LIST + "/" + row.id())
                                                .toString(),
                                        French.loose(row.period()),
                                        French.weekday(row.closesOn()),
                                        row.missing() == 0
                                                ? ""
                                                : French.away(rounds.today(), row.closesOn())))
                .toList();
    }

    public List<Choice> getYears() {
        List<Choice> years =
                all.stream()
                        .map(RoundsPage::year)
                        .distinct()
                        .map(one -> new Choice(one, one.equals(year)))
                        .toList();
        return years;
    }

    public boolean isFiltered() {
        return !year.isEmpty();
    }

    public boolean isWritable() {
        return rights.mayWrite();
    }

    /** The round that the next one is most often like; empty before the first one. */
    public String getFollowingAddress() {
        return all.isEmpty()
                ? ""
                : Address.of(request, RoundFrame.LIST + "/nouvelle")
                        .with("de", all.get(0).id())
                        .toString();
    }
}
