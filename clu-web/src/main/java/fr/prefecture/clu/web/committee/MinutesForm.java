package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Minutes;
import fr.prefecture.clu.committee.MinutesTheme;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.committee.Turn;
import fr.prefecture.clu.committee.Written;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All lines at once, as a browser without script sends them. */
@RequestScoped
public class MinutesForm {

    @Inject Minutes minutes;
    @Inject People people;
    @Inject MessagesPage messages;

    /** Writes the lines that were changed; answers where to go on. */
    String save(HttpServletRequest request, Meeting meeting) {
        ArrayList<Unsaved> unsaved = new ArrayList<>();
        List<MinutesTheme> themes = minutes.themes(meeting.id());
        int kept = 0;
        for (MinutesTheme theme : themes) {
            for (OrientationRow line : theme.lines()) {
                String[] state = parameter(request, "etat-" + line.key()).split(":", -1);
                if (state.length == 3) {
                    kept += change(request, theme.id(), line.key(), state, unsaved);
                }
            }
            String added = parameter(request, "nouveau-" + theme.id());
            if (!added.isBlank()) {
                kept +=
                        write(
                                new Unsaved(
                                        parameter(request, "cle-" + theme.id()),
                                        theme.id(),
                                        parameter(request, "nature-" + theme.id()),
                                        added,
                                        "",
                                        false,
                                        "",
                                        "",
                                        "",
                                        ""),
                                0,
                                unsaved);
            }
        }
        request.getSession().setAttribute(Unsaved.KEPT, unsaved);
        if (unsaved.isEmpty()) {
            messages.tellNext(
                    Texts.of(
                            "committee.minutes.saved", Texts.count(kept, "committee.count.lines")));
        }
        return request.getContextPath() + "/comite/reunions/" + meeting.id() + "/releve/saisie";
    }

    private int change(
            HttpServletRequest request,
            long theme,
            String key,
            String[] state,
            List<Unsaved> unsaved) {
        Unsaved typed =
                new Unsaved(
                        key,
                        theme,
                        state[1],
                        parameter(request, "texte-" + key),
                        parameter(request, "organismes-" + key),
                        !parameter(request, "defavorable-" + key).isEmpty(),
                        parameter(request, "service-" + key),
                        parameter(request, "echeance-" + key),
                        "",
                        "");
        String mark =
                TypedLine.mark(
                        typed.text(),
                        typed.speakers(),
                        typed.adverse(),
                        typed.service(),
                        typed.due());
        return mark.equals(state[2]) ? 0 : write(typed, Integer.parseInt(state[0]), unsaved);
    }

    private int write(Unsaved typed, int edition, List<Unsaved> unsaved) {
        if (!typed.due().isBlank() && TypedLine.date(typed.due()).isEmpty()) {
            unsaved.add(refused(typed, Texts.of("committee.minutes.due.wrong", typed.due()), ""));
            return 0;
        }
        try {
            Written written =
                    minutes.write(
                            typed.theme(),
                            typed.key(),
                            edition,
                            Optional.empty(),
                            TypedLine.terms(
                                    typed.kind(),
                                    typed.text(),
                                    typed.speakers(),
                                    typed.adverse(),
                                    typed.service(),
                                    typed.due()),
                            Turn.NONE);
            if (written.outcome() != Written.Outcome.KEPT) {
                unsaved.add(
                        refused(
                                typed,
                                Texts.of(
                                        "committee.minutes.changedSince",
                                        people.subject(written.line().by()),
                                        written.line().at()),
                                written.line().text()));
                return 0;
            }
            return 1;
        } catch (RuleBroken rule) {
            unsaved.add(refused(typed, Texts.of(rule.getMessage(), rule.arguments()), ""));
            return 0;
        }
    }

    private static Unsaved refused(Unsaved typed, String reason, String stored) {
        return new Unsaved(
                typed.key(),
                typed.theme(),
                typed.kind(),
                typed.text(),
                typed.speakers(),
                typed.adverse(),
                typed.service(),
                typed.due(),
                reason,
                stored);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
