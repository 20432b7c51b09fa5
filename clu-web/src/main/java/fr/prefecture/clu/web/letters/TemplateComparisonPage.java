package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Two texts of a template, side by side or in line. LET-12 */
@Named
@RequestScoped
public class TemplateComparisonPage {

    /** A text that may be chosen. */
    public record Choice(int edition, String text, boolean chosen) {}

    @Inject ReplyTemplates templates;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<TemplateRow> row;
    private List<VersionRow> versions = List.of();
    private VersionRow former;
    private VersionRow latter;

    @PostConstruct
    void begin() {
        row = templates.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(known -> versions = templates.versions(known.id()));
        if (!versions.isEmpty()) {
            latter = chosen("a").orElse(versions.get(0));
            former = chosen("de").orElse(versions.get(Math.min(1, versions.size() - 1)));
        }
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    private Optional<VersionRow> chosen(String name) {
        String asked = request.getParameter(name);
        return versions.stream()
                .filter(one -> String.valueOf(one.edition()).equals(asked))
                .findFirst();
    }

    public ComparisonLines getLines() {
        return new ComparisonLines(templates.compare(former, latter));
    }

    public boolean isSideBySide() {
        return !"ligne".equals(request.getParameter("vue"));
    }

    public List<Choice> getFormers() {
        return choices(former);
    }

    public List<Choice> getLatters() {
        return choices(latter);
    }

    private List<Choice> choices(VersionRow chosen) {
        return versions.stream()
                .map(
                        one ->
                                new Choice(
                                        one.edition(),
                                        Texts.of(
                                                "letters.comparison.choice",
                                                one.edition(),
                                                LetterWords.day(one.at())),
                                        one.id() == chosen.id()))
                .toList();
    }

    public String getFormerName() {
        return LetterWords.name(former);
    }

    public String getLatterName() {
        return LetterWords.name(latter);
    }

    public String getHeading() {
        return Texts.of("letters.comparison.heading", row.orElseThrow().code());
    }

    public String getName() {
        return LetterWords.name(row.orElseThrow());
    }

    public String getAddress() {
        return Address.of(request, "/comite/modeles/" + row.orElseThrow().id()).toString();
    }

    public String getHere() {
        return getAddress() + "/comparaison";
    }

    public String getOtherView() {
        return Address.of(request, "/comite/modeles/" + row.orElseThrow().id() + "/comparaison")
                .with("de", former.edition())
                .with("a", latter.edition())
                .with("vue", isSideBySide() ? "ligne" : "cote")
                .toString();
    }
}
