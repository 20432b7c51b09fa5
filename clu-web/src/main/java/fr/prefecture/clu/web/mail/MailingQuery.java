package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailingStanding;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which mailings an address asks for; a state that there is not asks for all. */
record MailingQuery(Optional<MailingStanding> standing) {

    private static final Map<String, MailingStanding> WORDS =
            Map.of(
                    "en-cours", MailingStanding.RUNNING,
                    "echecs", MailingStanding.FAILED,
                    "termines", MailingStanding.DONE);

    static MailingQuery of(HttpServletRequest request) {
        return new MailingQuery(Optional.ofNullable(request.getParameter("etat")).map(WORDS::get));
    }

    /** The words of the choices, in the order of the list. */
    static List<String> words() {
        return List.of("en-cours", "echecs", "termines");
    }

    static String inWords(String word) {
        return Texts.of("mail.filter." + word);
    }

    /** The word of the address; empty for all. */
    String word() {
        return standing.flatMap(
                        wanted ->
                                words().stream()
                                        .filter(word -> WORDS.get(word) == wanted)
                                        .findFirst())
                .orElse("");
    }

    String inWords() {
        return word().isEmpty() ? Texts.of("mail.filter.all") : inWords(word());
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path).with("etat", word());
    }
}
