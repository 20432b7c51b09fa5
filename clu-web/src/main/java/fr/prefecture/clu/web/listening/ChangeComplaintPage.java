package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ComplaintSheet;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A complaint that is corrected: never over what was not seen. ECO-89 */
@Named
@RequestScoped
public class ChangeComplaintPage {

    private final ComplaintForm form = new ComplaintForm();

    @Inject Complaints complaints;
    @Inject ComplaintReasons reasons;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ComplaintSheet> sheet = Optional.empty();
    private int version;

    @PostConstruct
    void begin() {
        sheet =
                ComplaintWords.number(request, "id")
                        .filter(complaints::isChangeable)
                        .flatMap(complaints::find);
        sheet.ifPresent(
                one -> {
                    form.begin(one);
                    version = one.row().version();
                });
    }

    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        try {
            complaints.change(
                    sheet().row().id(), version, form.terms(), form.isIndispensable(request));
            messages.tellNext(
                    Texts.of("listening.complaint.changed", ComplaintActions.named(sheet().row())));
            messages.leadTo(getAddress());
        } catch (RuleBroken refusal) {
            ComplaintWords.say(NewComplaintPage.field(refusal), refusal);
        }
        return null;
    }

    private ComplaintSheet sheet() {
        return sheet.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("listening.complaint.change", ComplaintActions.named(sheet().row()));
    }

    public String getName() {
        return ComplaintActions.named(sheet().row());
    }

    public String getAddress() {
        return Address.of(request, ComplaintsPage.PATH + "/" + sheet().row().id()).toString();
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
        return ComplaintForm.reasons(
                reasons.all(), String.valueOf(sheet().reason()), "listening.reason.choose");
    }

    public List<SelectItem> getSecondReasons() {
        return ComplaintForm.reasons(
                reasons.all(),
                sheet().secondReason().map(String::valueOf).orElse(""),
                "listening.reason.none");
    }

    public ComplaintForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
