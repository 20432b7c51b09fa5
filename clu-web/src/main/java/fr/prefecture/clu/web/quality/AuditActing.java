package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.FindingActions;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.quality.RequestedDocuments;
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

/** What is done to one line of an audit by one button; however often it is pressed. */
@WebServlet(AuditActing.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class AuditActing extends HttpServlet {

    static final String PATH = "/audits/faire";

    private static final long serialVersionUID = 1L;

    @Inject private transient Audits audits;
    @Inject private transient Findings findings;
    @Inject private transient FindingActions acting;
    @Inject private transient RequestedDocuments documents;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String id = sent(request, "numero");
        try {
            String what = sent(request, "quoi");
            long number = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
            if (what.equals("retirer")) {
                messages.tellRemoved(Texts.of("quality.document.kept"), documents.remove(number));
            } else {
                messages.tellNext(done(what, number, sent(request, "preuve")));
            }
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(
                request.getContextPath() + Routes.destination(request.getParameter("suite")));
    }

    private String done(String what, long id, String evidence) {
        switch (what) {
            case "action" -> {
                acting.becomeAction(id);
                return opened(id);
            }
            case "fourni" -> documents.give(id, evidence, audits.today());
            case "non-fourni" -> documents.takeBack(id);
            case "liste" -> documents.askUsual(id);
            default -> throw new RuleBroken("quality.audit.unknown");
        }
        return Texts.of("quality.document.kept");
    }

    /** QUA-49: warned in words when it comes too late. */
    private String opened(long id) {
        FindingRow row = findings.find(id).orElseThrow();
        ActionRow action = row.action().orElseThrow();
        return Texts.of(
                row.afterExternal() ? "quality.finding.acted.late" : "quality.finding.acted",
                action.reference());
    }

    private static String sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
