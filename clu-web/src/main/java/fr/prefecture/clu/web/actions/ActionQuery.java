package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFilter;
import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the address of a list of actions asks for. A word that the address should not have is as if
 * it was not there.
 */
record ActionQuery(
        String service,
        String state,
        boolean late,
        String origin,
        boolean mine,
        String words,
        boolean byService) {

    /** In a filter, what has no service or no named origin. */
    static final String NONE = "-";

    private static final String YES = "oui";
    private static final int LONGEST = 200;

    /** What a state may be asked by; the first one is two of them. */
    static final List<String> STATES =
            List.of("ouvertes", "a-faire", "en-cours", "faites", "abandonnees");

    static ActionQuery of(HttpServletRequest request) {
        String asked = parameter(request, "etat");
        return new ActionQuery(
                parameter(request, "service"),
                STATES.contains(asked) ? asked : "",
                parameter(request, "retard").equals(YES),
                parameter(request, "origine"),
                parameter(request, "mes").equals(YES),
                parameter(request, "q"),
                parameter(request, "vue").equals("services"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    ActionFilter filter(String login) {
        return new ActionFilter(
                named(service),
                states(),
                late,
                named(origin),
                Optional.of(login).filter(l -> mine),
                words);
    }

    private static Optional<String> named(String asked) {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.equals(NONE) ? "" : asked);
    }

    private Set<ActionItem.State> states() {
        return switch (state) {
            case "ouvertes" -> EnumSet.of(ActionItem.State.TO_DO, ActionItem.State.UNDER_WAY);
            case "a-faire" -> EnumSet.of(ActionItem.State.TO_DO);
            case "en-cours" -> EnumSet.of(ActionItem.State.UNDER_WAY);
            case "faites" -> EnumSet.of(ActionItem.State.DONE);
            case "abandonnees" -> EnumSet.of(ActionItem.State.ABANDONED);
            default -> Set.of();
        };
    }

    static String stateText(String state) {
        return switch (state) {
            case "a-faire" -> ActionLine.state(ActionItem.State.TO_DO);
            case "en-cours" -> ActionLine.state(ActionItem.State.UNDER_WAY);
            case "faites" -> ActionLine.state(ActionItem.State.DONE);
            case "abandonnees" -> ActionLine.state(ActionItem.State.ABANDONED);
            default -> Texts.of("actions.state.open");
        };
    }

    boolean isEmpty() {
        return service.isEmpty()
                && state.isEmpty()
                && !late
                && origin.isEmpty()
                && !mine
                && words.isEmpty();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("service", service)
                .with("etat", state)
                .with("retard", late ? YES : "")
                .with("origine", origin)
                .with("mes", mine ? YES : "")
                .with("q", words)
                .with("vue", byService ? "services" : "");
    }

    ActionQuery in(boolean services) {
        return new ActionQuery(service, state, late, origin, mine, words, services);
    }

    /** For an export and for paper: what was left out. */
    String inWords() {
        List<String> said = new ArrayList<>();
        if (!service.isEmpty()) {
            said.add(
                    Texts.of(
                            "actions.said.service",
                            service.equals(NONE) ? Texts.of("actions.service.none") : service));
        }
        if (!state.isEmpty()) {
            said.add(Texts.of("actions.said.state", stateText(state)));
        }
        if (late) {
            said.add(Texts.of("actions.late.only"));
        }
        if (!origin.isEmpty()) {
            said.add(
                    Texts.of(
                            "actions.said.origin",
                            ActionLine.origin(origin.equals(NONE) ? "" : origin)));
        }
        if (mine) {
            said.add(Texts.of("actions.mine"));
        }
        if (!words.isEmpty()) {
            said.add(Texts.of("actions.said.words", words));
        }
        return said.isEmpty() ? Texts.of("actions.said.all") : String.join(", ", said);
    }
}
