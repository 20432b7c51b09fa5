package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingRights;
import fr.prefecture.clu.indicators.AskingRow;
import fr.prefecture.clu.indicators.Askings;
import fr.prefecture.clu.indicators.CollectionRounds;
import fr.prefecture.clu.indicators.Gifts;
import fr.prefecture.clu.indicators.RoundRow;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.French;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out the board of a round, filtered as the address says, and the files that were given. */
@WebServlet({RoundExports.BOARD, RoundExports.FILES + "/*"})
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SECRETARY_GENERAL,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.SWITCHBOARD,
                    Roles.STAFF
                }))
public class RoundExports extends HttpServlet {

    static final String BOARD = "/indicateurs/collectes/tableau.csv";
    static final String FILES = "/indicateurs/collectes/fichiers";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");

    @Inject private transient CollectionRounds rounds;
    @Inject private transient Askings askings;
    @Inject private transient AskingRights rights;
    @Inject private transient Gifts gifts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().equals(BOARD)) {
            Optional<RoundRow> round =
                    Optional.ofNullable(request.getParameter("collecte"))
                            .filter(id -> id.matches("\\d{1,18}"))
                            .flatMap(id -> rounds.find(Long.parseLong(id)));
            if (round.isPresent()) {
                board(request, response, round.get());
                return;
            }
        } else if (file(request, response)) {
            return;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private void board(HttpServletRequest request, HttpServletResponse response, RoundRow round)
            throws IOException {
        RoundQuery query = RoundQuery.of(request);
        LocalDate today = rounds.today();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of(
                                "indicators.export.filters",
                                round.title(),
                                query.inWords(),
                                today)));
        rows.add(
                Stream.of(
                                "indicators.column.service",
                                "indicators.column.account",
                                "indicators.column.kind",
                                "indicators.column.what",
                                "indicators.column.due",
                                "indicators.column.standing",
                                "indicators.column.given",
                                "indicators.column.by",
                                "indicators.column.lateGift",
                                "indicators.column.reminded")
                        .map(Texts::of)
                        .toList());
        for (AskingRow row : query.of(askings.of(round.id()), rights)) {
            AskingLine line = new AskingLine(row, today, "");
            rows.add(
                    List.of(
                            row.service(),
                            row.login(),
                            Texts.of("AskingKind." + row.kind().name()),
                            line.what(),
                            French.date(row.due()),
                            line.state(),
                            line.given(),
                            line.by(),
                            Texts.of(row.givenLate() ? "actions.yes" : "actions.no"),
                            line.reminded()));
        }
        Download.send(
                response,
                "collecte-" + round.period().firstDay() + "-" + today + ".csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(rows));
    }

    private boolean file(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!asked.matches()) {
            return false;
        }
        long asking = Long.parseLong(asked.group(1));
        Optional<AttachmentRow> file = gifts.file(asking, Long.parseLong(asked.group(2)));
        if (file.isPresent()) {
            Download.send(response, file.get(), gifts.open(asking, file.get().id()));
        }
        return file.isPresent();
    }
}
