package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailingLists;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.MessageRow;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the list of mailings, filtered as the address says, and the e-mails of one. */
@WebServlet({MailExports.LIST, MailExports.MESSAGES})
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.ADMINISTRATOR}))
public class MailExports extends HttpServlet {

    static final String LIST = "/admin/courriels.csv";
    static final String MESSAGES = "/admin/courriels/envoi.csv";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50_000;

    @Inject private transient MailingLists lists;
    @Inject private transient Askers askers;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().equals(LIST)) {
            send(response, "courriels-" + LocalDate.now(clock), list(MailingQuery.of(request)));
            return;
        }
        Optional<MailingRow> mailing =
                Optional.ofNullable(request.getParameter("envoi"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> lists.find(Long.parseLong(id)));
        if (mailing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(response, "courriels-envoi-" + mailing.get().id(), messages(mailing.get()));
    }

    private static void send(HttpServletResponse response, String name, List<List<String>> rows)
            throws IOException {
        Download.send(
                response, name + ".csv", "text/csv;charset=UTF-8", SpreadsheetCsv.bytes(rows));
    }

    private List<List<String>> list(MailingQuery query) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("mail.exported", query.inWords(), LocalDate.now(clock))));
        rows.add(
                titles(
                        "mail.column.at",
                        "mail.column.title",
                        "mail.column.kind",
                        "mail.column.by",
                        "mail.column.state",
                        "mail.column.sent",
                        "mail.column.waiting",
                        "mail.column.failed",
                        "mail.column.cancelled"));
        lists.rows(query.standing(), 0, MOST).stream()
                .map(askers::line)
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.at(),
                                                line.title(),
                                                line.kind(),
                                                line.by(),
                                                line.standing(),
                                                String.valueOf(line.row().sent()),
                                                String.valueOf(line.row().waiting()),
                                                String.valueOf(line.row().failed()),
                                                String.valueOf(line.row().cancelled()))));
        return rows;
    }

    private List<List<String>> messages(MailingRow mailing) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(mailing.title()));
        rows.add(
                titles(
                        "mail.column.name",
                        "mail.column.address",
                        "mail.column.state",
                        "mail.column.left",
                        "mail.column.why",
                        "mail.column.said",
                        "mail.column.remedy",
                        "mail.column.id"));
        for (MessageRow message : lists.messages(mailing.id())) {
            MessageLine line = new MessageLine(message);
            rows.add(
                    List.of(
                            line.name(),
                            line.address(),
                            Texts.of("MessageState." + message.state().name()),
                            line.at(),
                            line.why(),
                            line.said(),
                            line.remedy(),
                            message.messageId()));
        }
        return rows;
    }

    private static List<String> titles(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }
}
