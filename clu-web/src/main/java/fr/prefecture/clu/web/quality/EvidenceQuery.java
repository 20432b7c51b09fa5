package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.web.shared.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What the address of a list of evidence asks for. A word that the address should not have is as if
 * it was not there.
 *
 * @param structure whose; {@link #NONE}: everybody's
 * @param commitment {@link #NONE}: of none yet
 */
record EvidenceQuery(
        String words,
        String commitment,
        String service,
        String state,
        String kind,
        String structure) {

    /** In a filter, what has none. */
    static final String NONE = "-";

    private static final int LONGEST = 200;

    static EvidenceQuery of(HttpServletRequest request) {
        String state = parameter(request, "etat");
        String kind = parameter(request, "nature");
        return new EvidenceQuery(
                parameter(request, "q"),
                number(parameter(request, "engagement")),
                parameter(request, "service"),
                EvidenceWords.STATES.containsKey(state) ? state : "",
                EvidenceWords.KINDS.containsKey(kind) ? kind : "",
                number(parameter(request, "structure")));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static String number(String asked) {
        return asked.equals(NONE) || asked.matches("\\d{1,18}") ? asked : "";
    }

    boolean isEmpty() {
        return equals(new EvidenceQuery("", "", "", "", "", ""));
    }

    boolean matches(EvidenceRow row) {
        return (state.isEmpty() || EvidenceWords.STATES.get(state) == row.state())
                && (kind.isEmpty() || EvidenceWords.KINDS.get(kind) == row.kind())
                && (service.isEmpty() || row.service().equals(service.equals(NONE) ? "" : service))
                && (structure.isEmpty()
                        || row.structureId().map(String::valueOf).orElse(NONE).equals(structure))
                && (commitment.isEmpty()
                        || (commitment.equals(NONE)
                                ? row.commitmentIds().isEmpty()
                                : row.commitmentIds().contains(Long.valueOf(commitment))))
                && plain(row.title()).contains(plain(words));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRANCE);
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("q", words)
                .with("engagement", commitment)
                .with("service", service)
                .with("etat", state)
                .with("nature", kind)
                .with("structure", structure);
    }
}
