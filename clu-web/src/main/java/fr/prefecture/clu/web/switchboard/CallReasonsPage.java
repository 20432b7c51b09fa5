package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.CallReasonRow;
import fr.prefecture.clu.switchboard.CallReasonTerms;
import fr.prefecture.clu.switchboard.CallReasons;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The coded reasons to call: added, said anew, put in order, withdrawn, removed. */
@Named
@RequestScoped
public class CallReasonsPage {

    static final String PATH = "/telephone/motifs";

    /** A reason as the table writes it. */
    public record Line(
            long id,
            String code,
            String label,
            String key,
            String page,
            String calls,
            String state,
            String kind,
            boolean first,
            boolean last,
            String address) {}

    /** The end of a refusal's key, and the field that it is about. */
    private static final Map<String, String> FIELDS =
            Map.of("code", "code", "label", "libelle", "page", "page-site", "key", "touche");

    @Inject CallReasons reasons;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<CallReasonRow> rows;
    private Optional<CallReasonRow> corrected = Optional.empty();
    private int version;
    private String code;
    private String label;
    private String page;
    private String key;
    private boolean withdrawn;

    @PostConstruct
    void begin() {
        rows = reasons.all();
        corrected =
                number("motif")
                        .flatMap(id -> rows.stream().filter(row -> row.id() == id).findFirst());
        corrected.ifPresent(
                row -> {
                    version = row.version();
                    code = row.terms().code();
                    label = row.terms().label();
                    page = row.terms().page();
                    key = row.terms().key();
                    withdrawn = !row.isInUse();
                });
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("motif") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        try {
            CallReasonTerms terms =
                    new CallReasonTerms(text(code), text(label), text(page), text(key));
            if (corrected.isPresent()) {
                reasons.change(corrected.get().id(), version, terms, withdrawn);
                messages.tellNext(Texts.of("switchboard.reason.changed", terms.label()));
            } else {
                reasons.add(terms);
                messages.tellNext(Texts.of("switchboard.reason.added", terms.label()));
            }
            messages.leadTo(getAddress());
        } catch (RuleBroken refusal) {
            say(refusal);
        }
        return null;
    }

    public String remove() throws IOException {
        CallReasonRow row = corrected.orElseThrow();
        try {
            OptionalLong binned = reasons.remove(row.id());
            messages.tellRemoved(
                    Texts.of("switchboard.reason.removed", row.terms().label()), binned);
            messages.leadTo(getAddress());
        } catch (RuleBroken refusal) {
            say(refusal);
        }
        return null;
    }

    /** At its field, which keeps what was typed; above all fields when it is about none. */
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

    public List<Line> getLines() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(CallReasonRow row) {
        int at = rows.indexOf(row);
        return new Line(
                row.id(),
                row.terms().code(),
                row.terms().label(),
                row.terms().key(),
                row.terms().page(),
                French.number(row.calls()),
                state(row),
                row.isInUse() ? "succes" : "indisponible",
                at == 0,
                at == rows.size() - 1,
                Address.of(request, PATH).with("motif", row.id()) + "#t-saisie");
    }

    static String state(CallReasonRow row) {
        return row.withdrawnOn()
                .map(day -> Texts.of("switchboard.reason.withdrawnOn", day))
                .orElseGet(() -> Texts.of("switchboard.reason.inUse"));
    }

    public String getCountText() {
        return Texts.count(
                rows.stream().filter(CallReasonRow::isInUse).count(),
                "switchboard.count.reasonsInUse");
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.SWITCHBOARD) || request.isUserInRole(Roles.QUALITY);
    }

    public boolean isCorrecting() {
        return isWritable() && corrected.isPresent();
    }

    /** Only one that no call was ever counted with. */
    public boolean isRemovable() {
        return isCorrecting() && corrected.orElseThrow().calls() == 0;
    }

    public String getFormHeading() {
        return corrected
                .map(row -> Texts.of("switchboard.reason.correct", row.terms().label()))
                .orElseGet(() -> Texts.of("switchboard.reason.new"));
    }

    public String getRemovalHeading() {
        return Texts.of("switchboard.reason.removal", corrected.orElseThrow().terms().label());
    }

    public String getSaveText() {
        return Texts.of(isCorrecting() ? "switchboard.reason.save" : "switchboard.reason.add");
    }

    public String getActingAddress() {
        return Address.of(request, CallReasonActing.PATH).toString();
    }

    public String getExportAddress() {
        return Address.of(request, CallReasonsExport.PATH + ".csv").toString();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    private Optional<Long> number(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("-?\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(boolean withdrawn) {
        this.withdrawn = withdrawn;
    }
}
