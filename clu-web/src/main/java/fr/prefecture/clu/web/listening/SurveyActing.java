package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.listening.SurveyQuestions;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
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

/** What is done to a questionnaire by one button; the next edition is the same however often. */
@WebServlet(SurveyActing.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class SurveyActing extends HttpServlet {

    static final String PATH = "/questionnaires/faire";

    private static final long serialVersionUID = 1L;

    @Inject private transient Questionnaires questionnaires;
    @Inject private transient SurveyQuestions questions;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        long edition = number(request, "version");
        String place = "";
        try {
            switch (sent(request, "quoi")) {
                case "monter" -> place = moved(request, edition, -1);
                case "descendre" -> place = moved(request, edition, 1);
                case "suivante" -> {
                    edition = questionnaires.next(number(request, "numero"));
                    messages.tellNext(Texts.of("listening.edition.begun"));
                }
                default -> throw new RuleBroken("listening.edition.unknown");
            }
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(request.getContextPath() + EditionFrame.LIST + "/" + edition + place);
    }

    private String moved(HttpServletRequest request, long edition, int by) {
        String code = sent(request, "question");
        questions.move(edition, code, by);
        messages.tellNext(
                Texts.of(by < 0 ? "listening.question.up" : "listening.question.down", code));
        return "";
    }

    private static long number(HttpServletRequest request, String name) {
        String sent = sent(request, name);
        return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
    }

    private static String sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
