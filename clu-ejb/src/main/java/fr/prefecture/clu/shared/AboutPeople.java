package fr.prefecture.clu.shared;

import java.util.Set;

/** Which subjects of the history are about people. */
final class AboutPeople {

    /** Those whose things are known by a login: the history knows them by its key. */
    private static final Set<String> KNOWN_BY_LOGIN = Set.of("account.user");

    /** HIS-11: those whose states name somebody, or say what somebody wrote. */
    private static final Set<String> WORDS =
            Set.of(
                    "account.user",
                    "actions.comment",
                    "actions.item",
                    "cert.competence",
                    "cert.note",
                    "committee.erratum",
                    "committee.meeting",
                    "committee.member",
                    "committee.participation",
                    "indicators.asking",
                    "letters.consultation",
                    "letters.observation",
                    "mail.message",
                    "mail.received",
                    "quality.audit",
                    "quality.requestedDocument",
                    "switchboard.note");

    private AboutPeople() {}

    static boolean knowByLogin(String subject) {
        return KNOWN_BY_LOGIN.contains(subject);
    }

    static boolean keepWordsApart(String subject) {
        return WORDS.contains(subject);
    }

    static Set<String> subjects() {
        return WORDS;
    }

    static Set<String> knownByLogin() {
        return KNOWN_BY_LOGIN;
    }
}
