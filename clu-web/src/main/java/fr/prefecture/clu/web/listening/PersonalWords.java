package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.PersonalTraces;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ECO-83: the words that the text of a complaint was sent with and that it should not hold. */
public class PersonalWords {

    private static final String TEXT = "texte";
    private static final String SHOWN = "mots-montres";

    private final HttpServletRequest request;
    private boolean indispensable;

    PersonalWords(HttpServletRequest request) {
        this.request = request;
    }

    private List<String> found() {
        return PersonalTraces.in(Optional.ofNullable(request.getParameter(TEXT)).orElse(""))
                .stream()
                .map(word -> word.replaceAll("\\s+", " "))
                .toList();
    }

    /** Only the words that were shown can have been called indispensable. */
    boolean areIndispensable() {
        String shown = Optional.ofNullable(request.getParameter(SHOWN)).orElse("");
        return indispensable && Stream.of(shown.split("\\|")).toList().containsAll(found());
    }

    public boolean isWarned() {
        return !found().isEmpty();
    }

    /** For the next round, parted by a sign that no word has. */
    public String getShown() {
        return String.join("|", found());
    }

    public boolean isIndispensable() {
        return indispensable;
    }

    public void setIndispensable(boolean indispensable) {
        this.indispensable = indispensable;
    }
}
