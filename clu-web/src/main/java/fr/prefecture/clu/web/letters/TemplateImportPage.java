package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.document.LeftOut;
import fr.prefecture.clu.document.Manuscripts;
import fr.prefecture.clu.letters.Comparison;
import fr.prefecture.clu.letters.ImportedText;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.ReplyText;
import fr.prefecture.clu.letters.TemplateImports;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document that becomes a template, or the next text of one: read, corrected, kept. LET-14 to
 * LET-19
 */
@Named
@RequestScoped
public class TemplateImportPage {

    private static final long MEGABYTE = 1_000_000;

    /** What was left out, as the form carries it from one page to the next. */
    private static final Pattern COUNTED = Pattern.compile("([A-Z_]{1,40})=(\\d{1,9})");

    @Inject TemplateImports imports;
    @Inject ReplyTemplates templates;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final TermsForm terms = new TermsForm();
    private final TextForm form = new TextForm();
    private Optional<TemplateRow> row = Optional.empty();
    private Optional<ReplyText> read = Optional.empty();
    private Optional<Comparison> theirs = Optional.empty();
    private List<String> unknown = List.of();
    private boolean understood;
    private SentFile file;
    private String code;
    private String leftOut = "";

    @PostConstruct
    void begin() {
        if (getTemplate().matches("\\d{1,18}")) {
            row = templates.find(Long.parseLong(getTemplate()));
        }
        understood = request.getParameter("texte") != null;
        code = NewTemplatePage.next(templates.rows());
    }

    public void load() throws IOException {
        if (row.isEmpty() && !getTemplate().isEmpty()) {
            messages.missing();
        }
    }

    /** Shows what was understood; nothing is kept. */
    public void open() throws IOException {
        ImportedText imported;
        try (InputStream in = file.open()) {
            imported = imports.read(in, file.size());
        }
        form.begin(imported, row.map(TemplateRow::latest));
        form.setNote(Texts.of("letters.import.note"));
        unknown = imported.unknown();
        leftOut =
                imported.leftOut().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey().name() + '=' + entry.getValue())
                        .collect(Collectors.joining(" "));
        read = Optional.of(imported.text());
        understood = true;
    }

    public void preview() {
        read = Optional.of(form.text());
    }

    public String create() throws IOException {
        ReplyText text = form.text();
        read = Optional.of(text);
        long id =
                templates.create(
                        code == null ? "" : code, terms.terms(), form.typedSubject(), text);
        messages.tellNext(Texts.of("letters.new.created", code));
        messages.leadTo(Address.of(request, "/comite/modeles/" + id).toString());
        return null;
    }

    public String write() throws IOException {
        ReplyText text = form.text();
        read = Optional.of(text);
        VersionRow latest = row().latest();
        if (latest.edition() != form.getShown()) {
            theirs =
                    Optional.of(
                            Comparison.between(
                                    latest.subject(),
                                    latest.text().source(),
                                    form.typedSubject(),
                                    text.source()));
            form.setShown(latest.edition());
            String sentence = Texts.of("letters.edit.conflict", latest.edition(), latest.by());
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "texte",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return null;
        }
        int edition =
                templates.write(
                        row().id(), form.getShown(), form.typedSubject(), text, form.typedNote());
        messages.tellNext(Texts.of("letters.edit.saved", row().code(), edition));
        messages.leadTo(getBack());
        return null;
    }

    private TemplateRow row() {
        return row.orElseThrow();
    }

    public boolean isUnderstood() {
        return understood;
    }

    /** Whether the document becomes a version of a template that there is. */
    public boolean isVersion() {
        return row.isPresent();
    }

    /** The number of that template, as the address says it; empty for a new one. */
    public String getTemplate() {
        String asked = request.getParameter("modele");
        return asked == null ? "" : asked;
    }

    public String getHeading() {
        return row.map(known -> Texts.of("letters.import.heading", known.code()))
                .orElseGet(() -> Texts.of("letters.document.title"));
    }

    public String getBack() {
        return Address.of(
                        request, "/comite/modeles" + row.map(known -> "/" + known.id()).orElse(""))
                .toString();
    }

    public String getAgain() {
        return Address.of(request, "/comite/modeles/importer")
                .with("modele", getTemplate())
                .toString();
    }

    public String getAccepted() {
        return Texts.of("letters.import.file.help", French.size(getMost()));
    }

    public long getMost() {
        return Manuscripts.MOST;
    }

    public String getMostSaid() {
        return Texts.of("letters.import.file.tooLarge", getMost() / MEGABYTE);
    }

    /** LET-18, in sentences. */
    public List<String> getRemarks() {
        List<String> remarks = new ArrayList<>();
        Map<String, Integer> counted =
                COUNTED.matcher(leftOut)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        one -> one.group(1),
                                        one -> Integer.valueOf(one.group(2)),
                                        (one, other) -> one));
        for (LeftOut what : LeftOut.values()) {
            if (counted.containsKey(what.name())) {
                remarks.add(Texts.of("LeftOut." + what.name(), counted.get(what.name())));
            }
        }
        if (!unknown.isEmpty()) {
            remarks.add(Texts.of("letters.import.unknown", unknown));
        }
        return remarks;
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
        return templates
                .check(
                        row.map(TemplateRow::terms).orElseGet(terms::terms),
                        form.typedSubject(),
                        read.orElseThrow())
                .stream()
                .map(FindingLine::new)
                .toList();
    }

    public ComparisonLines getTheirs() {
        return theirs.map(ComparisonLines::new).orElse(null);
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLeftOut() {
        return leftOut;
    }

    public void setLeftOut(String leftOut) {
        this.leftOut = leftOut == null ? "" : leftOut;
    }
}
