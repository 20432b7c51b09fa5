package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.FinalDisposition;
import fr.prefecture.clu.quality.RetentionRow;
import fr.prefecture.clu.quality.RetentionRules;
import fr.prefecture.clu.quality.RetentionStart;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long each kind of document is of use, and what becomes of it then. */
@Named
@RequestScoped
public class RetentionPage {

    static final String PATH = "/preuves/conservation";

    /** A rule as the table writes it. */
    public record Line(
            String address,
            String name,
            String years,
            String starts,
            String disposition,
            String validity,
            String source,
            String look,
            String state) {}

    @Inject RetentionRules rules;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final RetentionForm form = new RetentionForm();
    private final RetentionForm correction = new RetentionForm();
    private Optional<RetentionRow> corrected = Optional.empty();
    private int correctedVersion;

    @PostConstruct
    void begin() {
        corrected =
                asked().flatMap(
                                code ->
                                        rules.all().stream()
                                                .filter(one -> one.code().equals(code))
                                                .findFirst());
        corrected.ifPresent(
                rule -> {
                    correction.begin(rule);
                    correctedVersion = rule.version();
                });
    }

    private Optional<String> asked() {
        return Optional.ofNullable(request.getParameter("regle"));
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (asked().isPresent() && corrected.isEmpty()) {
            messages.missing();
        }
    }

    public String add() throws IOException {
        try {
            rules.add(form.getCode(), form.terms());
            back(Texts.of("quality.retention.added", form.getName()));
        } catch (RuleBroken refusal) {
            say("", refusal);
        }
        return null;
    }

    public String correct() throws IOException {
        try {
            rules.change(corrected.orElseThrow().id(), correctedVersion, correction.terms());
            back(Texts.of("quality.retention.changed", correction.getName()));
        } catch (RuleBroken refusal) {
            say("c-", refusal);
        }
        return null;
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    /** At the field, which keeps its text; above the page what another has changed. */
    private void say(String form, RuleBroken refusal) {
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        String field =
                switch (refusal.getMessage()) {
                    case "quality.retention.code", "quality.retention.twice" -> form + "code";
                    case "quality.retention.name" -> form + "nom";
                    case "quality.retention.years" -> form + "duree";
                    case "quality.retention.months" -> form + "validite";
                    case "quality.retention.source" -> form + "source";
                    default -> null;
                };
        if (field != null) {
            UIInput input = (UIInput) request.getAttribute("clu.field." + field);
            input.setSubmittedValue(request.getParameter(field));
            input.setValid(false);
        }
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public List<Line> getLines() {
        return rules.all().stream().map(this::line).toList();
    }

    private Line line(RetentionRow rule) {
        boolean confirmed = rule.terms().status() == FigureTarget.Status.CONFIRMED;
        return new Line(
                Address.of(request, PATH).with("regle", rule.code()) + "#c-nom",
                rule.terms().name(),
                RetentionWords.years(rule.terms()),
                rule.terms().disposition() == FinalDisposition.PERMANENT
                        ? ""
                        : Texts.of("RetentionStart." + rule.terms().starts().name()),
                Texts.of("FinalDisposition." + rule.terms().disposition().name()),
                RetentionWords.months(rule.terms()),
                rule.terms().source(),
                confirmed ? "succes" : "provisoire",
                Texts.of(
                        confirmed
                                ? "quality.retention.confirmed"
                                : "quality.retention.toValidate"));
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isCorrectionAsked() {
        return isWritable() && corrected.isPresent();
    }

    public String getCorrectedHeading() {
        return Texts.of(
                "quality.retention.correct.heading", corrected.orElseThrow().terms().name());
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public List<SelectItem> getStarts() {
        return Stream.of(RetentionStart.values())
                .map(one -> new SelectItem(one, Texts.of("RetentionStart." + one.name())))
                .toList();
    }

    public List<SelectItem> getDispositions() {
        return Stream.of(FinalDisposition.values())
                .map(one -> new SelectItem(one, Texts.of("FinalDisposition." + one.name())))
                .toList();
    }

    public RetentionForm getForm() {
        return form;
    }

    public RetentionForm getCorrection() {
        return correction;
    }

    public int getCorrectedVersion() {
        return correctedVersion;
    }

    public void setCorrectedVersion(int correctedVersion) {
        this.correctedVersion = correctedVersion;
    }
}
