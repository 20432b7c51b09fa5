package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ReplyLetters;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Finds the template with which somebody is answered. LET-11 */
@Named
@RequestScoped
public class RepliesPage {

    /** A template that was found. */
    public record Found(long id, String subject, String about, List<String> requests) {}

    @Inject ReplyLetters letters;
    @Inject HttpServletRequest request;

    private List<Found> found;

    public List<Found> getFound() {
        if (found == null) {
            found = letters.search(getWords()).stream().map(RepliesPage::found).toList();
        }
        return found;
    }

    private static Found found(TemplateRow row) {
        return new Found(
                row.id(),
                row.inUse().orElseThrow().subject(),
                Texts.of(
                        "letters.replies.about",
                        row.code(),
                        LetterWords.of(row.terms().channel()),
                        row.terms().service()),
                row.terms().requests());
    }

    public String getWords() {
        return Optional.ofNullable(request.getParameter("q")).orElse("");
    }

    public boolean isAsked() {
        return !getWords().isBlank();
    }

    /** « 3 modèles trouvés pour « ren » ». */
    public String getCount() {
        String count = Texts.count(getFound().size(), "letters.replies.count");
        return isAsked() ? Texts.of("letters.replies.countFor", count, getWords().strip()) : count;
    }
}
