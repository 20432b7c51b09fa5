package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Comparison;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.ReplyText;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The next text of a template: typed, read again, kept. LET-2, LET-7 */
@Named
@RequestScoped
public class EditTemplatePage {

    @Inject ReplyTemplates templates;
    @Inject Observations observations;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final TextForm form = new TextForm();
    private Optional<TemplateRow> row;
    private Optional<ReplyText> read = Optional.empty();
    private Optional<Comparison> theirs = Optional.empty();

    @PostConstruct
    void begin() {
        row = templates.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(known -> form.begin(known.latest()));
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    /** Shows what was typed as it will be read; nothing is kept. */
    public void preview() {
        read = Optional.of(form.text());
    }

    public String save() throws IOException {
        ReplyText text = form.text();
        read = Optional.of(text);
        VersionRow latest = row().latest();
        boolean sameText =
                latest.subject().equals(form.typedSubject().strip()) && latest.text().equals(text);
        if (latest.edition() != form.getShown() && !sameText) {
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
        messages.leadTo(getAddress());
        return null;
    }

    private TemplateRow row() {
        return row.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("letters.edit.heading", row().code());
    }

    public String getName() {
        return LetterWords.name(row());
    }

    public String getBasis() {
        return Texts.of("letters.edit.basis", row().latest().edition(), row().latest().at());
    }

    public TextForm getForm() {
        return form;
    }

    /** What was typed, as it will be read; nothing before somebody asks. */
    public ReplyText getRead() {
        return read.orElse(null);
    }

    public List<FindingLine> getFindings() {
        return templates.check(row().terms(), form.typedSubject(), read.orElseThrow()).stream()
                .map(FindingLine::new)
                .toList();
    }

    public ComparisonLines getTheirs() {
        return theirs.map(ComparisonLines::new).orElse(null);
    }

    /**
     * LET-46: what the committee said and was followed in, of the consultation that the address
     * names, else of all.
     */
    public List<ObservationRow> getAccepted() {
        String asked = request.getParameter("consultation");
        return observations.acceptedFor(row().id()).stream()
                .filter(
                        one ->
                                asked == null
                                        || asked.isEmpty()
                                        || asked.equals(String.valueOf(one.consultationId())))
                .toList();
    }

    /** « Association des maires, 14/06/2021, modèle 9 ». */
    public String who(ObservationRow one) {
        return Texts.of(
                "letters.edit.accepted.who",
                one.body(),
                French.dateInTable(one.receivedOn()),
                LetterWords.of(one.followUp()));
    }

    public String getAddress() {
        return Address.of(request, "/comite/modeles/" + row().id()).toString();
    }
}
