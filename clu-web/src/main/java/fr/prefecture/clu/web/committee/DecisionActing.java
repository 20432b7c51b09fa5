package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Routes;
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

/** Makes a decision an action before its record is signed; however often it is pressed. */
@WebServlet("/comite/decisions/agir")
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class DecisionActing extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Decisions decisions;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String id = Optional.ofNullable(request.getParameter("decision")).orElse("");
        try {
            decisions.becomeAction(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
            messages.tellNext(Texts.of("committee.decisions.acted"));
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(
                request.getContextPath() + Routes.destination(request.getParameter("suite")));
    }
}
