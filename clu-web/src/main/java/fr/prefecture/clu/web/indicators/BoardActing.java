package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardEntries;
import fr.prefecture.clu.indicators.BoardEntryRow;
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
import java.util.OptionalLong;

/** What is done to an indicator of a board by one button. */
@WebServlet(BoardActing.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class BoardActing extends HttpServlet {

    static final String PATH = "/indicateurs/resultats/faire";

    private static final long serialVersionUID = 1L;

    @Inject private transient BoardEntries entries;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        long board = number(request, "affichage", 18);
        String code = sent(request, "indicateur");
        try {
            String name = entries.find(board, code).map(BoardEntryRow::name).orElse(code);
            int version = (int) number(request, "version", 9);
            switch (sent(request, "quoi")) {
                case "monter" -> {
                    entries.move(board, version, code, -1);
                    messages.tellNext(Texts.of("indicators.boards.moved.up", name));
                }
                case "descendre" -> {
                    entries.move(board, version, code, 1);
                    messages.tellNext(Texts.of("indicators.boards.moved.down", name));
                }
                case "oter" -> {
                    OptionalLong binned = entries.takeOut(board, version, code);
                    messages.tellRemoved(Texts.of("indicators.boards.takenOut", name), binned);
                }
                default -> throw new RuleBroken("indicators.boards.unknown");
            }
        } catch (RuleBroken rule) {
            messages.refuseNext(Texts.of(rule.getMessage(), rule.arguments()));
        }
        response.sendRedirect(
                request.getContextPath() + BoardFrame.LIST + "/" + board + "/composition");
    }

    private static long number(HttpServletRequest request, String name, int digits) {
        String sent = sent(request, name);
        return sent.matches("\\d{1," + digits + "}") ? Long.parseLong(sent) : 0;
    }

    private static String sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
