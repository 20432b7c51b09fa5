package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.ReplyText;
import fr.prefecture.clu.letters.TemplateRow;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A template that is begun. LET-1 */
@Named
@RequestScoped
public class NewTemplatePage {

    private static final Pattern LETTER = Pattern.compile("LT-(\\d{1,4})");

    @Inject ReplyTemplates templates;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final TermsForm terms = new TermsForm();
    private final TextForm form = new TextForm();
    private Optional<ReplyText> read = Optional.empty();
    private String code;

    /** Proposes the code after the last one. */
    @PostConstruct
    void begin() {
        code = next(templates.rows());
    }

    static String next(List<TemplateRow> rows) {
        int last =
                rows.stream()
                        .map(TemplateRow::code)
                        .flatMap(known -> LETTER.matcher(known).results())
                        .map(MatchResult::group)
                        .mapToInt(known -> Integer.parseInt(known.substring("LT-".length())))
                        .max()
                        .orElse(0);
        return "LT-%02d".formatted(last + 1);
    }

    public void preview() {
        read = Optional.of(form.text());
    }

    public String save() throws IOException {
        ReplyText text = form.text();
        read = Optional.of(text);
        long id =
                templates.create(
                        code == null ? "" : code, terms.terms(), form.typedSubject(), text);
        messages.tellNext(Texts.of("letters.new.created", code));
        messages.leadTo(Address.of(request, "/comite/modeles/" + id).toString());
        return null;
    }

    public TermsForm getTerms() {
        return terms;
    }

    public TextForm getForm() {
        return form;
    }

    public ReplyText getRead() {
        return read.orElse(null);
    }

    public List<FindingLine> getFindings() {
        return templates.check(terms.terms(), form.typedSubject(), read.orElseThrow()).stream()
                .map(FindingLine::new)
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
