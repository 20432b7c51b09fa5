package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.ResultsBoards;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The results boards, the latest period first. */
@Named
@RequestScoped
public class BoardsPage {

    @Inject ResultsBoards boards;
    @Inject HttpServletRequest request;

    private BoardQuery query;

    @PostConstruct
    void begin() {
        query = new BoardQuery(request, boards);
    }

    public List<BoardQuery.Line> getLines() {
        return query.lines();
    }

    public List<BoardQuery.Choice> getYears() {
        return query.years();
    }

    public List<BoardQuery.Choice> getStates() {
        return query.states();
    }

    public boolean isFiltered() {
        return query.isFiltered();
    }

    /** Whether there is any board to filter. */
    public boolean isFilled() {
        return !query.years().isEmpty();
    }

    public boolean isWritable() {
        return boards.mayWrite();
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public String getNote() {
        return Texts.count(getLines().size(), "indicators.boards.count");
    }

    public String getExportAddress() {
        return query.address(request, BoardFiles.PATH + "/affichages.csv");
    }

    public String getNewAddress() {
        return Address.of(request, BoardFrame.LIST + "/nouveau").toString();
    }

    /** The board of which the next one is most often a copy; empty before the first one. */
    public String getFollowingAddress() {
        return query.all().stream()
                .findFirst()
                .map(BoardRow::id)
                .map(
                        id ->
                                Address.of(request, BoardFrame.LIST + "/nouveau")
                                        .with("de", id)
                                        .toString())
                .orElse("");
    }
}
