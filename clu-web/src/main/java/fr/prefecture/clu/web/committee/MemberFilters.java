package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MandateState;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.MemberFilter;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an address of the list of members asks for; a word that is unknown asks for nothing. */
public final class MemberFilters {

    private static final int LONGEST = 120;

    private static final Map<String, MemberCollege> COLLEGES = new LinkedHashMap<>();
    private static final Map<String, MandateState> STATES = new LinkedHashMap<>();

    static {
        COLLEGES.put("services", MemberCollege.SERVICES);
        COLLEGES.put("usagers", MemberCollege.USERS);
        COLLEGES.put("professionnels", MemberCollege.PROFESSIONALS);
        COLLEGES.put("elus", MemberCollege.ELECTED);
        COLLEGES.put("autorites", MemberCollege.AUTHORITIES);
        STATES.put("en-cours", MandateState.ACTIVE);
        STATES.put("bientot", MandateState.ENDING);
        STATES.put("termine", MandateState.ENDED);
        STATES.put("a-venir", MandateState.TO_COME);
        STATES.put("archive", MandateState.ARCHIVED);
    }

    private final String college;
    private final String state;
    private final String text;

    MemberFilters(HttpServletRequest request) {
        college = known(request, "college", COLLEGES);
        state = known(request, "mandat", STATES);
        String typed = parameter(request, "q").strip();
        text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static String known(HttpServletRequest request, String name, Map<String, ?> words) {
        String typed = parameter(request, name);
        return words.containsKey(typed) ? typed : "";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    MemberFilter filter() {
        return new MemberFilter(
                Optional.ofNullable(COLLEGES.get(college)),
                Optional.ofNullable(STATES.get(state)),
                text);
    }

    public boolean isAny() {
        return !(college + state + text).isEmpty();
    }

    public String getText() {
        return text;
    }

    public List<Choice> getColleges() {
        return COLLEGES.entrySet().stream()
                .map(
                        entry ->
                                new Choice(
                                        entry.getKey(),
                                        Texts.of("MemberCollege." + entry.getValue()),
                                        entry.getKey().equals(college)))
                .toList();
    }

    public List<Choice> getStates() {
        return STATES.entrySet().stream()
                .map(
                        entry ->
                                new Choice(
                                        entry.getKey(),
                                        Texts.of("MandateState." + entry.getValue()),
                                        entry.getKey().equals(state)))
                .toList();
    }

    /** The address of a list or of its export, with the filters. */
    String address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("college", college)
                .with("mandat", state)
                .with("q", text)
                .toString();
    }

    /** For an export and for paper: « tous les collèges, en cours, « famille » ». */
    String inWords() {
        return Texts.of(
                "committee.members.filters",
                college.isEmpty()
                        ? Texts.of("committee.memberFilter.allColleges")
                        : Texts.of("MemberCollege." + COLLEGES.get(college)),
                state.isEmpty()
                        ? Texts.of("committee.memberFilter.allStates")
                        : Texts.of("MandateState." + STATES.get(state)),
                text.isEmpty()
                        ? Texts.of("committee.memberFilter.noText")
                        : Texts.of("committee.memberFilter.text", text));
    }
}
