package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.BoardState;
import fr.prefecture.clu.indicators.ResultsBoards;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The boards that the address asks for; what it should not have is as if not there. */
final class BoardQuery {

    private static final Map<String, BoardState> STATES = byWord();

    private final HttpServletRequest request;
    private final List<BoardRow> all;
    private final String year;
    private final String state;

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A board as the table writes it. */
    public record Line(BoardRow row, String address) {

        public String title() {
            return row.title();
        }

        public String period() {
            return French.capital(French.loose(row.period()));
        }

        public String kind() {
            return BoardWords.kind(row.state());
        }

        public String state() {
            return BoardWords.state(row.state());
        }

        public String entries() {
            return French.number(row.entries());
        }

        public String version() {
            return row.latest().map(edition -> String.valueOf(edition.number())).orElse("");
        }

        public String published() {
            return row.latest().map(BoardWords::day).orElse("");
        }
    }

    BoardQuery(HttpServletRequest request, ResultsBoards boards) {
        this.request = request;
        all = boards.all();
        year =
                typed("annee")
                        .filter(text -> all.stream().map(BoardQuery::year).anyMatch(text::equals))
                        .orElse("");
        state = typed("etat").filter(STATES::containsKey).orElse("");
    }

    private static Map<String, BoardState> byWord() {
        Map<String, BoardState> states = new LinkedHashMap<>();
        states.put("en-preparation", BoardState.PREPARED);
        states.put("publie", BoardState.PUBLISHED);
        states.put("retire", BoardState.WITHDRAWN);
        return states;
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip);
    }

    private static String year(BoardRow row) {
        return String.valueOf(row.period().lastDay().getYear());
    }

    List<BoardRow> all() {
        return all;
    }

    List<Line> lines() {
        return all.stream()
                .filter(row -> year.isEmpty() || year(row).equals(year))
                .filter(row -> state.isEmpty() || row.state() == STATES.get(state))
                .map(
                        row ->
                                new Line(
                                        row,
                                        Address.of(request, BoardFrame.LIST + "/" + row.id())
                                                .toString()))
                .toList();
    }

    List<Choice> years() {
        return all.stream()
                .map(BoardQuery::year)
                .distinct()
                .map(one -> new Choice(one, one, one.equals(year)))
                .toList();
    }

    List<Choice> states() {
        return STATES.entrySet().stream()
                .map(
                        one ->
                                new Choice(
                                        one.getKey(),
                                        BoardWords.state(one.getValue()),
                                        one.getKey().equals(state)))
                .toList();
    }

    boolean isFiltered() {
        return !year.isEmpty() || !state.isEmpty();
    }

    /** For the export and for paper. */
    String inWords() {
        return Texts.of(
                "indicators.boards.filters",
                year.isEmpty() ? Texts.of("indicators.filter.years") : year,
                state.isEmpty()
                        ? Texts.of("indicators.filters.allStates")
                        : BoardWords.state(STATES.get(state)));
    }

    String address(HttpServletRequest from, String path) {
        return Address.of(from, path).with("annee", year).with("etat", state).toString();
    }
}
