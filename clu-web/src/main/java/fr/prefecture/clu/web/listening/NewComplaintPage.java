package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** A complaint that is typed, one form after the other: its day and channel stay. */
@Named
@RequestScoped
public class NewComplaintPage {

    static final String PATH = "/reclamations/saisie";

    private static final String FIRST_FIELD = "recue-le";

    private final ComplaintForm form = new ComplaintForm();

    @Inject Complaints complaints;
    @Inject ComplaintReasons reasons;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        form.setReceivedOn(ComplaintWords.day(request, "jour").orElseGet(complaints::today));
        ComplaintWords.chosen(ComplaintChannel.class, ComplaintWords.parameter(request, "par"))
                .ifPresent(form::setChannel);
        ComplaintWords.chosen(ComplaintKind.class, ComplaintWords.parameter(request, "pour"))
                .ifPresent(form::setKind);
    }

    public String save() throws IOException {
        try {
            ComplaintRow row = complaints.enter(entry, form.terms(), form.isIndispensable(request));
            messages.tellNext(told(row));
            messages.leadTo(
                    Address.of(request, PATH)
                            .with("jour", form.getReceivedOn())
                            .with("par", ComplaintWords.word(form.getChannel()))
                            .with("suite", "oui")
                            .toString());
        } catch (RuleBroken refusal) {
            if (refusal.getMessage().equals("listening.complaint.entered.otherwise")) {
                entry = UUID.randomUUID().toString();
            }
            ComplaintWords.say(field(refusal), refusal);
        }
        return null;
    }

    /** « Réclamation n° 2021-0012 enregistrée. Réponse due le 25 mai 2021. » */
    private static String told(ComplaintRow row) {
        String name = ComplaintActions.named(row);
        return row.dueOn()
                .map(day -> Texts.of("listening.complaint.entered.due", name, French.weekday(day)))
                .orElseGet(() -> Texts.of("listening.complaint.entered", name));
    }

    static String field(RuleBroken refusal) {
        return switch (refusal.getMessage()) {
            case "listening.complaint.received.early",
                    "listening.complaint.received.future",
                    "listening.complaint.answer.early" ->
                    FIRST_FIELD;
            case "listening.complaint.reason.same" -> "second-motif";
            case "listening.reason.withdrawn", "listening.reason.unknown" -> "motif";
            case "listening.complaint.service.unknown" -> "service";
            case "listening.complaint.text.missing",
                    "listening.complaint.text.long",
                    "listening.complaint.traces" ->
                    "texte";
            default -> "";
        };
    }

    /** Whether another form was kept just before: one goes on typing. */
    public boolean isGoingOn() {
        return !FacesContext.getCurrentInstance().isPostback()
                && "oui".equals(request.getParameter("suite"));
    }

    public boolean isWarned() {
        return !ComplaintForm.found(request).isEmpty();
    }

    public String getShownWords() {
        return ComplaintForm.shown(request);
    }

    public List<SelectItem> getKinds() {
        return ComplaintWords.items(ComplaintKind.class);
    }

    public List<SelectItem> getChannels() {
        return ComplaintWords.items(ComplaintChannel.class);
    }

    public List<SelectItem> getServices() {
        return ComplaintWords.services(services.names());
    }

    public List<SelectItem> getReasons() {
        return ComplaintForm.reasons(reasons.open(), "", "listening.reason.choose");
    }

    public List<SelectItem> getSecondReasons() {
        return ComplaintForm.reasons(reasons.open(), "", "listening.reason.none");
    }

    public ComplaintForm getForm() {
        return form;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
