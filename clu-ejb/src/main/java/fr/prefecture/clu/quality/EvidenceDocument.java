package fr.prefecture.clu.quality;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document that the product makes, known by what it is and of which thing: QUA-13.
 *
 * @param kind such as {@code committee.minutes}
 * @param key of the meeting, the indicator, the audit
 * @param address of its page, from the root of the application
 */
public record EvidenceDocument(String kind, String key, String address) {

    private static final String NUMBER = "(\\d{1,18})";

    private static final Map<String, Pattern> KINDS =
            Map.of(
                    "actions.item", Pattern.compile("/actions/" + NUMBER),
                    "committee.convocation",
                            Pattern.compile("/comite/reunions/" + NUMBER + "/convocations"),
                    "committee.attendance",
                            Pattern.compile("/comite/reunions/" + NUMBER + "/presences"),
                    "committee.minutes", Pattern.compile("/comite/reunions/" + NUMBER + "/releve"),
                    "indicators.sheet", Pattern.compile("/indicateurs/([A-Za-z0-9.-]{1,60})"),
                    "letters.consultation", Pattern.compile("/comite/consultations/" + NUMBER),
                    "letters.template", Pattern.compile("/comite/modeles/" + NUMBER),
                    "quality.audit", Pattern.compile("/audits/" + NUMBER),
                    "quality.display", Pattern.compile("/affichages/" + NUMBER),
                    "quality.training", Pattern.compile("/formations/" + NUMBER + "/modifier"));

    /**
     * The document whose page has this address, as a browser shows it; none when it is no such
     * page.
     */
    public static Optional<EvidenceDocument> at(String address) {
        return path(address).flatMap(EvidenceDocument::of);
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(new URI(address.strip()).getPath());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<EvidenceDocument> of(String path) {
        return KINDS.entrySet().stream()
                .map(
                        kind -> {
                            Matcher asked = kind.getValue().matcher(path);
                            return asked.matches()
                                    ? Optional.of(
                                            new EvidenceDocument(
                                                    kind.getKey(), asked.group(1), path))
                                    : Optional.<EvidenceDocument>empty();
                        })
                .flatMap(Optional::stream)
                .findFirst();
    }
}
