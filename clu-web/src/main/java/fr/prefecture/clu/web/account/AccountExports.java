package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AccountState;
import fr.prefecture.clu.account.Accounts;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
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

/** Hands out the accounts that the address asks for. */
@WebServlet({AccountExports.LIST, AccountsPage.PATH + ".xlsx", AccountsPage.PATH + ".ods"})
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.ADMINISTRATOR))
public class AccountExports extends HttpServlet {

    static final String LIST = AccountsPage.PATH + ".csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Accounts accounts;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        Optional<AccountState> state = AccountsPage.asked(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("account.exported", AccountsPage.inWords(state), today)));
        rows.add(
                Stream.of(
                                "account.column.name",
                                "account.column.login",
                                "account.column.email",
                                "account.column.roles",
                                "account.column.state",
                                "account.column.kind",
                                "account.column.created",
                                "account.column.lastLogIn")
                        .map(Texts::of)
                        .toList());
        AccountsPage.lines(accounts, state)
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.name(),
                                                line.login(),
                                                line.email(),
                                                line.roles(),
                                                line.state(),
                                                line.kind(),
                                                line.createdAt(),
                                                line.lastLogIn())));
        Download.list(
                response,
                "comptes-" + today,
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("account.list.sheet"),
                rows);
    }
}
