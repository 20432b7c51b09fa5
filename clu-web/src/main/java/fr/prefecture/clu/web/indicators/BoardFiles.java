package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.indicators.BoardEditions;
import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.indicators.BoardPapers;
import fr.prefecture.clu.indicators.BoardSheet;
import fr.prefecture.clu.indicators.ResultsBoards;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.SilentSources;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out the boards: to hang in the hall, to stand on the website, to be counted with. */
@WebServlet(BoardFiles.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL
                }))
public class BoardFiles extends HttpServlet {

    static final String PATH = "/indicateurs/resultats/fichiers";
    static final String POSTER = "affiche-a3.pdf";
    static final String SHEET = "affiche-a4.pdf";
    static final String TWIN = "apercu.html";
    static final String WEB = "site.html";
    static final String DATA = "resultats.csv";
    static final String SCHEMA = PATH + "/" + BoardDataCsv.SCHEMA;

    private static final long serialVersionUID = 1L;
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final Pattern FILE =
            Pattern.compile(
                    "/(\\d{1,18})/(\\d{1,6})/(affiche-a3\\.pdf|affiche-a4\\.pdf|apercu\\.html"
                            + "|site\\.html|resultats\\.csv)");

    @Inject private transient ResultsBoards boards;
    @Inject private transient BoardEditions editions;
    @Inject private transient BoardPapers board;
    @Inject private transient Papers papers;
    @Inject private transient SilentSources silent;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals("/affichages.csv")) {
            Download.send(
                    response,
                    "affichages-des-resultats.csv",
                    CSV,
                    SpreadsheetCsv.bytes(list(new BoardQuery(request, boards))));
            return;
        }
        if (path.equals("/" + BoardDataCsv.SCHEMA)) {
            Download.send(
                    response,
                    BoardDataCsv.SCHEMA,
                    "application/json;charset=UTF-8",
                    BoardDataCsv.schema());
            return;
        }
        Matcher asked = FILE.matcher(path);
        Optional<BoardSheet> sheet =
                asked.matches()
                        ? sheet(Long.parseLong(asked.group(1)), Integer.parseInt(asked.group(2)))
                        : Optional.empty();
        if (sheet.isPresent()) {
            send(response, sheet.get(), asked.group(3));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** IND-42: what is prepared is for who prepares it. */
    private Optional<BoardSheet> sheet(long id, int edition) {
        if (edition > 0) {
            return editions.find(id, edition);
        }
        return boards.mayWrite() ? editions.prepared(id) : Optional.empty();
    }

    private void send(HttpServletResponse response, BoardSheet sheet, String name)
            throws IOException {
        switch (name) {
            case POSTER -> print(response, sheet, Print.POSTER, "-a3");
            case SHEET -> print(response, sheet, Print.LARGE, "-a4");
            case TWIN -> {
                PaperFile page = file(sheet, Print.STANDARD, PaperFormat.HTML);
                Download.show(response, page.name(), page.content());
            }
            case WEB -> {
                PaperFile page = file(sheet, Print.STANDARD, PaperFormat.HTML);
                Download.send(response, page.name(), page.mediaType(), page.content());
            }
            default -> data(response, sheet);
        }
    }

    private void print(HttpServletResponse response, BoardSheet sheet, Print print, String size)
            throws IOException {
        PaperFile file = file(sheet, print, PaperFormat.PDF);
        Download.send(
                response,
                file.name().replace(".pdf", size + ".pdf"),
                file.mediaType(),
                file.content());
    }

    /** DEL-10 */
    private List<String> remarks(BoardSheet sheet) {
        return sheet.edition().isPresent()
                ? List.of()
                : silent.sentences(
                        SilentSources.kinds(sheet.lines().stream().map(BoardLine::code)));
    }

    /** Data are open once they are published. */
    private static void data(HttpServletResponse response, BoardSheet sheet) throws IOException {
        if (sheet.edition().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, BoardPapers.name(sheet) + ".csv", CSV, BoardDataCsv.bytes(sheet));
    }

    private PaperFile file(BoardSheet sheet, Print print, PaperFormat format) {
        return papers.file(board.paper(sheet, remarks(sheet), print), format);
    }

    private static List<List<String>> list(BoardQuery query) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(query.inWords()));
        rows.add(
                Stream.of(
                                "indicators.boards.column.board",
                                "indicators.column.period",
                                "indicators.column.standing",
                                "indicators.boards.column.entries",
                                "indicators.boards.column.version",
                                "indicators.boards.column.published")
                        .map(Texts::of)
                        .toList());
        query.lines()
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.title(),
                                                line.period(),
                                                line.state(),
                                                line.entries(),
                                                line.version(),
                                                line.published())));
        return rows;
    }
}
