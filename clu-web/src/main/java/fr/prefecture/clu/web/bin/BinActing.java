package fr.prefecture.clu.web.bin;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * COR-10: brings one thing back from the bin, for the page that told of its removal or the bin's
 * own one; however often the button is pressed, once.
 */
@WebServlet(BinActing.PATH)
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL,
                    Roles.ADMINISTRATOR
                }))
public class BinActing extends HttpServlet {

    static final String PATH = "/corbeille/faire";

    private static final long serialVersionUID = 1L;

    @Inject private transient Bin bin;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String id = Optional.ofNullable(request.getParameter("numero")).orElse("");
        try {
            BinnedRow back = bin.restore(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
            messages.tellNext(
                    Texts.of(
                            "bin.restored",
                            Subjects.text(back.subject()),
                            Past.words(back.title())));
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(
                request.getContextPath() + Routes.destination(request.getParameter("suite")));
    }
}
