package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.BoardSheet;
import fr.prefecture.clu.indicators.ResultsBoards;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The board that the address names, for the pages about it. */
public class BoardFrame {

    static final String LIST = "/indicateurs/resultats";

    @Inject ResultsBoards boards;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<BoardRow> board = Optional.empty();

    @PostConstruct
    void begin() {
        board =
                Optional.ofNullable(request.getParameter("id"))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .flatMap(id -> boards.find(Long.parseLong(id)));
    }

    /** There is no such page, for nobody or for this person. */
    public void load() throws IOException {
        if (board.isEmpty()) {
            messages.missing();
        }
    }

    Optional<BoardRow> board() {
        return board;
    }

    public BoardRow getBoard() {
        return board.orElseThrow();
    }

    public boolean isWritable() {
        return boards.mayWrite();
    }

    public String getPeriod() {
        return French.capital(French.loose(getBoard().period()));
    }

    public String getStateKind() {
        return BoardWords.kind(getBoard().state());
    }

    public String getState() {
        return BoardWords.state(getBoard().state());
    }

    public String getListAddress() {
        return Address.of(request, LIST).toString();
    }

    public String getAddress() {
        return address("");
    }

    String address(String rest) {
        return Address.of(request, LIST + "/" + getBoard().id() + rest).toString();
    }

    /** Of one of the files that show an edition; 0 is what is prepared. */
    String file(int edition, String name) {
        return Address.of(
                        request,
                        BoardFiles.PATH + "/" + getBoard().id() + "/" + edition + "/" + name)
                .toString();
    }

    List<BoardResult> results(BoardSheet sheet) {
        return sheet.lines().stream()
                .map(
                        line ->
                                new BoardResult(
                                        line,
                                        sheet.board().earlier(),
                                        Address.of(request, SeriesReport.path(line.code()))
                                                .toString()))
                .toList();
    }

    /** Leads on, with good news. */
    void lead(String address, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address);
    }
}
