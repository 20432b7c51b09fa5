package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingRights;
import fr.prefecture.clu.indicators.AskingRow;
import fr.prefecture.clu.indicators.AskingState;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the address of a board asks for; a word that it should not have is as if not there. */
record RoundQuery(String service, String state, boolean mine) {

    private static final int LONGEST = 200;
    private static final String YES = "oui";

    /** The states by the word of the address. */
    static final Map<String, AskingState> STATES = states();

    private static Map<String, AskingState> states() {
        Map<String, AskingState> states = new LinkedHashMap<>();
        states.put("en-retard", AskingState.LATE);
        states.put("attendues", AskingState.EXPECTED);
        states.put("donnees", AskingState.GIVEN);
        states.put("sans-objet", AskingState.NOT_APPLICABLE);
        return states;
    }

    static RoundQuery of(HttpServletRequest request) {
        String asked = parameter(request, "etat");
        return new RoundQuery(
                parameter(request, "service"),
                STATES.containsKey(asked) ? asked : "",
                parameter(request, "moi").equals(YES));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    boolean isEmpty() {
        return service.isEmpty() && state.isEmpty() && !mine;
    }

    List<AskingRow> of(List<AskingRow> rows, AskingRights rights) {
        return rows.stream()
                .filter(row -> service.isEmpty() || row.service().equals(service))
                .filter(row -> state.isEmpty() || row.state() == STATES.get(state))
                .filter(row -> !mine || rights.isMine(row.login()))
                .toList();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("service", service)
                .with("etat", state)
                .with("moi", mine ? YES : "");
    }

    /** For an export and for paper: what was left out. */
    String inWords() {
        List<String> said = new ArrayList<>();
        if (!service.isEmpty()) {
            said.add(Texts.of("indicators.said.service", service));
        }
        if (!state.isEmpty()) {
            said.add(Texts.of("indicators.said.state", RoundWords.state(STATES.get(state))));
        }
        if (mine) {
            said.add(Texts.of("indicators.mine"));
        }
        return said.isEmpty() ? Texts.of("indicators.said.all") : String.join(", ", said);
    }
}
