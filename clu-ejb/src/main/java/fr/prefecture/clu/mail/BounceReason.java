package fr.prefecture.clu.mail;

import java.util.List;
import java.util.Locale;

/** Why an e-mail came back, as far as the server that gave it back says so (RFC 3463). */
public enum BounceReason {
    UNKNOWN_ADDRESS,
    UNKNOWN_DOMAIN,
    MAILBOX_FULL,
    MAILBOX_CLOSED,
    TOO_LARGE,
    REFUSED,
    UNREACHABLE,
    OTHER;

    private record Words(BounceReason reason, List<String> words) {}

    /** What servers write who give no status, or a vague one. */
    private static final List<Words> SAID =
            List.of(
                    new Words(
                            MAILBOX_FULL,
                            List.of(
                                    "quota",
                                    "mailbox full",
                                    "mailbox is full",
                                    "over quota",
                                    "boîte aux lettres est pleine",
                                    "boîte pleine",
                                    "insufficient system storage")),
                    new Words(
                            UNKNOWN_ADDRESS,
                            List.of(
                                    "user unknown",
                                    "unknown user",
                                    "no such user",
                                    "does not exist",
                                    "doesn't exist",
                                    "recipient not found",
                                    "unknown recipient",
                                    "invalid recipient",
                                    "mailbox unavailable",
                                    "introuvable",
                                    "n'existe pas",
                                    "couldn't be found")),
                    new Words(
                            UNKNOWN_DOMAIN,
                            List.of(
                                    "host not found",
                                    "domain not found",
                                    "name or service not known",
                                    "unrouteable address",
                                    "dns error")),
                    new Words(
                            TOO_LARGE,
                            List.of("too large", "too big", "size limit", "trop volumineux")),
                    new Words(
                            MAILBOX_CLOSED,
                            List.of("disabled", "inactive", "account is closed", "désactivé")),
                    new Words(
                            REFUSED,
                            List.of("spam", "blocked", "policy", "blacklist", "access denied")),
                    new Words(
                            UNREACHABLE,
                            List.of("timed out", "connection refused", "too long", "retry")));

    /**
     * @param status such as 5.1.1; may be empty
     * @param diagnostic what the server said, in its own words; may be empty
     */
    static BounceReason of(String status, String diagnostic) {
        String[] parts = status.split("\\.", -1);
        String detail = parts.length == 3 ? parts[1] + "." + parts[2] : "";
        return switch (detail) {
            case "1.1", "1.0", "1.3", "1.6", "1.10" -> UNKNOWN_ADDRESS;
            case "1.2", "4.3", "4.4" -> UNKNOWN_DOMAIN;
            case "2.1" -> MAILBOX_CLOSED;
            case "2.2" -> MAILBOX_FULL;
            case "2.3", "3.4" -> TOO_LARGE;
            case "4.1", "4.2", "4.7" -> UNREACHABLE;
            case "7.0", "7.1", "7.26", "7.23", "7.25", "7.509" -> saidOr(diagnostic, REFUSED);
            default -> saidOr(diagnostic, OTHER);
        };
    }

    private static BounceReason saidOr(String diagnostic, BounceReason otherwise) {
        String lower = diagnostic.toLowerCase(Locale.ROOT).replace('’', '\'');
        return SAID.stream()
                .filter(words -> words.words().stream().anyMatch(lower::contains))
                .map(Words::reason)
                .findFirst()
                .orElse(otherwise);
    }
}
