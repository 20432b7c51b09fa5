package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.CallReasonRow;
import fr.prefecture.clu.switchboard.CallReasons;
import fr.prefecture.clu.switchboard.TallyCorrections;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** TEL-111: puts right what was counted of a reason in a half-hour of a day that is over. */
@Named
@RequestScoped
public class TallyCorrectionPage {

    private static final int HALF_HOURS = 48;
    private static final long MINUTES = 30;

    /** The end of a refusal's key, and the field that it is about. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "day", "jour-corrige",
                    "noHalfHour", "demi-heure",
                    "unknown", "motif-corrige",
                    "calls", "nombre-reel",
                    "missing", "raison",
                    "tooLong", "raison");

    @Inject TallyCorrections corrections;
    @Inject CallReasons reasons;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private LocalDate day;
    private String start;
    private String code;
    private Integer calls;
    private String why;

    public String save() throws IOException {
        try {
            int before =
                    corrections.correct(
                            day, LocalTime.parse(start), code, calls, why == null ? "" : why);
            messages.tellNext(
                    before == calls
                            ? Texts.of("switchboard.correction.same", before)
                            : Texts.of(
                                    "switchboard.correction.done",
                                    label(),
                                    day,
                                    French.time(LocalTime.parse(start)),
                                    before,
                                    calls));
            messages.leadTo(
                    Address.of(request, CallReasonResultsPage.PATH)
                            .with("du", day)
                            .with("au", day)
                            .toString());
        } catch (RuleBroken refusal) {
            say(refusal);
        }
        return null;
    }

    /** At its field, which keeps what was typed. */
    private static void say(RuleBroken refusal) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        String end = refusal.getMessage().substring(refusal.getMessage().lastIndexOf('.') + 1);
        String field = FIELDS.get(end);
        if (field != null
                && context.getExternalContext().getRequestMap().get("clu.field." + field)
                        instanceof UIInput input) {
            String typed = context.getExternalContext().getRequestParameterMap().get(field);
            input.setSubmittedValue(typed == null ? "" : typed);
            input.setValid(false);
        }
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public boolean isOffered() {
        return request.isUserInRole(Roles.SWITCHBOARD) || request.isUserInRole(Roles.QUALITY);
    }

    private String label() {
        return reasons.all().stream()
                .filter(row -> row.terms().code().equals(code))
                .map(row -> row.terms().label())
                .findFirst()
                .orElse(code);
    }

    public List<SelectItem> getHalfHours() {
        List<SelectItem> items = chosen("switchboard.correction.halfHour.choose");
        IntStream.range(0, HALF_HOURS)
                .mapToObj(number -> LocalTime.MIN.plusMinutes(MINUTES * number))
                .forEach(time -> items.add(new SelectItem(time.toString(), French.time(time))));
        return items;
    }

    /** All of them: calls that were counted with one that was withdrawn can be wrong too. */
    public List<SelectItem> getReasons() {
        List<SelectItem> items = chosen("switchboard.correction.reason.choose");
        for (CallReasonRow row : reasons.all()) {
            items.add(new SelectItem(row.terms().code(), row.terms().label()));
        }
        return items;
    }

    private static List<SelectItem> chosen(String key) {
        return new ArrayList<>(List.of(new SelectItem("", Texts.of(key))));
    }

    // --- fields

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getCalls() {
        return calls;
    }

    public void setCalls(Integer calls) {
        this.calls = calls;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
