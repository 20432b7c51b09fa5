package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DisplayPlace;
import fr.prefecture.clu.quality.DisplayRow;
import fr.prefecture.clu.quality.DisplaySubject;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the address of the register asks for; a word that it should not have is as if not there. */
record DisplayQuery(String state, Optional<DisplaySubject> subject, Optional<DisplayPlace> place) {

    /** What is posted, whatever its checks say, or one state. */
    static final List<String> STATES =
            List.of("poses", "a-controler", "a-remplacer", "en-place", "retires");

    static DisplayQuery of(HttpServletRequest request) {
        String asked = RegisterWords.parameter(request, "etat");
        return new DisplayQuery(
                STATES.contains(asked) ? asked : "",
                RegisterWords.chosen(
                        DisplaySubject.class, RegisterWords.parameter(request, "objet")),
                RegisterWords.chosen(DisplayPlace.class, RegisterWords.parameter(request, "lieu")));
    }

    boolean isEmpty() {
        return state.isEmpty() && subject.isEmpty() && place.isEmpty();
    }

    List<DisplayRow> of(List<DisplayRow> rows) {
        return rows.stream()
                .filter(this::isInState)
                .filter(row -> subject.isEmpty() || subject.get() == row.subject())
                .filter(row -> place.isEmpty() || place.get() == row.place())
                .toList();
    }

    private boolean isInState(DisplayRow row) {
        return switch (row.state()) {
            case TO_CHECK -> List.of("", "poses", "a-controler").contains(state);
            case TO_REPLACE -> List.of("", "poses", "a-remplacer").contains(state);
            case POSTED -> List.of("", "poses", "en-place").contains(state);
            case TAKEN_DOWN -> List.of("", "retires").contains(state);
        };
    }

    static String stateText(String state) {
        return Texts.of("quality.display.state." + STATES.indexOf(state));
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("etat", state)
                .with("objet", subject.map(RegisterWords::word))
                .with("lieu", place.map(RegisterWords::word));
    }

    /** For an export and for paper: what was left out. */
    String inWords() {
        List<String> said = new ArrayList<>();
        if (!state.isEmpty()) {
            said.add(stateText(state));
        }
        subject.map(DisplayLine::text).ifPresent(said::add);
        place.map(DisplayLine::text).ifPresent(said::add);
        return said.isEmpty() ? Texts.of("quality.display.all") : String.join(", ", said);
    }
}
