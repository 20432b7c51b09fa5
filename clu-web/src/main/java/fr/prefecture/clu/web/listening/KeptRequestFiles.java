package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.listening.KeptRequestPapers;
import fr.prefecture.clu.listening.KeptRequestRow;
import fr.prefecture.clu.listening.KeptRequests;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
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
import java.util.stream.Stream;

/** Hands out the board: to be hung up, shown or counted. */
@WebServlet(KeptRequestFiles.PATH + "/*")
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
public class KeptRequestFiles extends HttpServlet {

    static final String PATH = "/vous-nous-l-avez-demande/fichiers";

    private static final long serialVersionUID = 1L;

    @Inject private transient KeptRequests requests;
    @Inject private transient KeptRequestPapers board;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        KeptRequestQuery query = new KeptRequestQuery(request, requests);
        switch (String.valueOf(request.getPathInfo())) {
            case "/tableau.csv" ->
                    Download.send(
                            response,
                            "vous-nous-l-avez-demande.csv",
                            "text/csv;charset=UTF-8",
                            SpreadsheetCsv.bytes(rows(query)));
            case "/tableau.pdf" -> send(response, query, Print.STANDARD, PaperFormat.PDF);
            case "/gros-caracteres.pdf" -> send(response, query, Print.LARGE, PaperFormat.PDF);
            case "/tableau.odt" -> send(response, query, Print.STANDARD, PaperFormat.ODT);
            case "/tableau.html" -> {
                PaperFile page = file(query, Print.STANDARD, PaperFormat.HTML);
                Download.show(response, page.name(), page.content());
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(
            HttpServletResponse response, KeptRequestQuery query, Print print, PaperFormat format)
            throws IOException {
        PaperFile file = file(query, print, format);
        Download.send(response, file.name(), file.mediaType(), file.content());
    }

    private PaperFile file(KeptRequestQuery query, Print print, PaperFormat format) {
        return papers.file(board.board(query.from(), query.to(), print), format);
    }

    private List<List<String>> rows(KeptRequestQuery query) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(query.inWords()));
        rows.add(
                Stream.of(
                                "listening.kept.asked",
                                "listening.kept.done",
                                "listening.kept.column.doneOn",
                                "listening.kept.column.service",
                                "listening.kept.column.origin",
                                "listening.kept.column.action")
                        .map(Texts::of)
                        .toList());
        for (KeptRequestRow row : requests.board(query.from(), query.to())) {
            rows.add(
                    List.of(
                            row.asked(),
                            row.done(),
                            row.doneOn().toString(),
                            row.service(),
                            row.origin(),
                            row.reference()));
        }
        return rows;
    }
}
