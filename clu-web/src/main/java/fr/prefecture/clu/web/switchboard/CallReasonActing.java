package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.CallReasons;
import fr.prefecture.clu.web.shared.MessagesPage;
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

/** Puts a reason to call one place up or down, by one button. */
@WebServlet(CallReasonActing.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD}))
public class CallReasonActing extends HttpServlet {

    static final String PATH = "/telephone/motifs/ranger";

    private static final long serialVersionUID = 1L;

    @Inject private transient CallReasons reasons;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        boolean up = "monter".equals(request.getParameter("sens"));
        try {
            reasons.move(
                    Optional.ofNullable(request.getParameter("numero"))
                            .filter(text -> text.matches("-?\\d{1,18}"))
                            .map(Long::valueOf)
                            .orElseThrow(() -> new RuleBroken("switchboard.reason.gone")),
                    up ? -1 : 1);
            messages.tellNext(
                    Texts.of(up ? "switchboard.reason.movedUp" : "switchboard.reason.movedDown"));
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(request.getContextPath() + CallReasonsPage.PATH);
    }
}
