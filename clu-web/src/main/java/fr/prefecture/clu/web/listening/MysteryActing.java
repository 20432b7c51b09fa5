package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryDraws;
import fr.prefecture.clu.listening.MysteryGrids;
import fr.prefecture.clu.listening.MysteryResults;
import fr.prefecture.clu.listening.MysterySurveys;
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
import java.util.OptionalLong;

/** What is done to one line of a mystery survey by one button; however often it is pressed. */
@WebServlet(MysteryActing.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class MysteryActing extends HttpServlet {

    static final String PATH = "/enquetes/mystere/faire";

    private static final long serialVersionUID = 1L;

    @Inject private transient MysterySurveys surveys;
    @Inject private transient MysteryGrids grids;
    @Inject private transient MysteryDraws draws;
    @Inject private transient MysteryResults results;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String what = sent(request, "quoi");
        long number = number(request, "numero");
        try {
            if (what.startsWith("retirer-")) {
                messages.tellRemoved(
                        Texts.of("listening.mystery.part.removed"), removed(what, number));
            } else {
                messages.tellNext(done(what, number(request, "enquete"), number));
            }
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(
                request.getContextPath() + Routes.destination(request.getParameter("suite")));
    }

    /**
     * @param number of the part, or the version of the survey that was shown
     */
    private String done(String what, long survey, long number) {
        switch (what) {
            case "reprendre-tirage" -> {
                draws.takeBack(survey, (int) number);
                return Texts.of("listening.draw.takenBack");
            }
            case "clore" -> {
                surveys.close(survey, (int) number);
                return Texts.of("listening.mystery.closed.done");
            }
            case "rouvrir" -> {
                surveys.reopen(survey);
                return Texts.of("listening.mystery.reopened");
            }
            case "action" -> {
                results.becomeAction(survey, number);
                return Texts.of("listening.mysteryResult.acted");
            }
            default -> throw new RuleBroken("listening.mystery.unknown");
        }
    }

    private OptionalLong removed(String what, long number) {
        return switch (what) {
            case "retirer-service" -> grids.removeService(number);
            case "retirer-scenario" -> grids.removeScenario(number);
            case "retirer-critere" -> grids.removeCriterion(number);
            default -> throw new RuleBroken("listening.mystery.unknown");
        };
    }

    private static long number(HttpServletRequest request, String name) {
        String typed = sent(request, name);
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static String sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
