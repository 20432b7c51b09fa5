package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.DeclarationRow;
import fr.prefecture.clu.website.Declarations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

/** Asks once more before a declaration is taken back. */
@Named
@RequestScoped
public class WithdrawalPage {

    @Inject Declarations declarations;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<DeclarationRow> row;

    public void load() throws IOException {
        if (row().isEmpty()) {
            messages.missing();
        }
    }

    public String withdraw() throws IOException {
        declarations.withdraw(declaration().id());
        messages.tellNext(
                Texts.of(
                        "website.withdrawn",
                        DeclarationPage.kind(declaration().kind()),
                        declaration().day()));
        messages.leadTo(getCalendarAddress());
        return null;
    }

    public String getKind() {
        return DeclarationPage.kind(declaration().kind());
    }

    public String getDay() {
        return French.weekday(declaration().day());
    }

    public String getSaid() {
        return DeclarationPage.said(declaration());
    }

    public String getBy() {
        return Texts.of("website.declarations.byAt", declaration().by(), declaration().at());
    }

    /** Nothing is left to do. */
    public boolean isWithdrawn() {
        return declaration().withdrawnAt().isPresent();
    }

    public String getWithdrawal() {
        return declaration()
                .withdrawnAt()
                .map(
                        at ->
                                Texts.of(
                                        "website.declarations.withdrawn",
                                        declaration().withdrawnBy().orElse(""),
                                        at))
                .orElse("");
    }

    public String getCalendarAddress() {
        return Address.of(request, "/site")
                .with("site", Optional.ofNullable(request.getParameter("site")))
                .with("mois", YearMonth.from(declaration().day()))
                .toString();
    }

    private DeclarationRow declaration() {
        return row().orElseThrow();
    }

    private Optional<DeclarationRow> row() {
        if (row == null) {
            row = declarations.find(Long.parseLong(request.getParameter("id")));
        }
        return row;
    }
}
