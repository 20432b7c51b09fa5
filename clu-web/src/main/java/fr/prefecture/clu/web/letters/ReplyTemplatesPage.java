package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ReplyKind;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The collection of templates. */
@Named
@RequestScoped
public class ReplyTemplatesPage {

    /** A value of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject TemplateQuery query;
    @Inject HttpServletRequest request;

    private List<TemplateLine> lines;

    public List<TemplateLine> getLines() {
        if (lines == null) {
            lines = query.lines();
        }
        return lines;
    }

    public List<Choice> getStates() {
        return choices(query.state(), TemplateState.values());
    }

    public List<Choice> getKinds() {
        return choices(query.kind(), ReplyKind.values());
    }

    public String getWords() {
        return query.words();
    }

    public boolean isFiltered() {
        return query.isFiltered();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** « 20 modèles ; utilisations comptées sur les 30 derniers jours ». */
    public String getNote() {
        return Texts.of(
                "letters.list.note",
                Texts.count(getLines().size(), "letters.count"),
                TemplateQuery.DAYS);
    }

    public String getExportAddress() {
        return query.export(ReplyTemplateExports.ALL);
    }

    public String getUsesAddress() {
        return query.export(ReplyTemplateExports.USES);
    }

    private static List<Choice> choices(Optional<? extends Enum<?>> chosen, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(
                        one ->
                                new Choice(
                                        one.name(),
                                        LetterWords.of(one),
                                        chosen.filter(one::equals).isPresent()))
                .toList();
    }
}
