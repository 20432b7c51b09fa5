package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CommentCodeRow;
import fr.prefecture.clu.listening.CommentCodes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
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
import java.util.Optional;

/** What comments may be about: shown to those who read them, changed by the quality officer. */
@Named
@RequestScoped
public class CommentCodesPage {

    static final String PATH = "/enquetes/sujets";

    /** A code as the table shows it. */
    public record Line(
            String label,
            String uses,
            boolean withdrawn,
            String kind,
            String state,
            String address) {}

    @Inject CommentCodes codes;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<CommentCodeRow> changed = Optional.empty();
    private String label;
    private String name;
    private int version;

    @PostConstruct
    void begin() {
        changed =
                codes.all().stream()
                        .filter(
                                one ->
                                        String.valueOf(one.id())
                                                .equals(request.getParameter("sujet")))
                        .findFirst();
        changed.ifPresent(
                one -> {
                    name = one.label();
                    version = one.version();
                });
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("sujet") != null && changed.isEmpty()) {
            messages.missing();
        }
    }

    public String add() throws IOException {
        try {
            codes.add(label == null ? "" : label);
            back(Texts.of("listening.code.added", label.strip()));
        } catch (RuleBroken refusal) {
            say("sujet-nouveau", refusal);
        }
        return null;
    }

    public String rename() throws IOException {
        try {
            codes.rename(changed.orElseThrow().id(), version, name == null ? "" : name);
            back(Texts.of("listening.code.renamed", name.strip()));
        } catch (RuleBroken refusal) {
            say("nom", refusal);
        }
        return null;
    }

    public String withdraw() throws IOException {
        try {
            codes.withdraw(changed.orElseThrow().id(), version);
            back(Texts.of("listening.code.withdrawn", changed.orElseThrow().label()));
        } catch (RuleBroken refusal) {
            say("nom", refusal);
        }
        return null;
    }

    public String offerAgain() throws IOException {
        try {
            codes.offerAgain(changed.orElseThrow().id(), version);
            back(Texts.of("listening.code.offered", changed.orElseThrow().label()));
        } catch (RuleBroken refusal) {
            say("nom", refusal);
        }
        return null;
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    /** At the field, which keeps its text; above the page what another has changed. */
    private void say(String field, RuleBroken refusal) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        boolean meanwhile = refusal.getMessage().endsWith(".changedSince");
        if (!meanwhile) {
            UIInput input = (UIInput) request.getAttribute("clu.field." + field);
            input.setSubmittedValue(request.getParameter(field));
            input.setValid(false);
        }
        context.addMessage(
                meanwhile ? null : field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public List<Line> getLines() {
        return codes.all().stream()
                .map(
                        one ->
                                new Line(
                                        one.label(),
                                        French.number(one.uses()),
                                        one.withdrawn(),
                                        one.withdrawn() ? "indisponible" : "succes",
                                        Texts.of(
                                                one.withdrawn()
                                                        ? "listening.code.state.withdrawn"
                                                        : "listening.code.state.offered"),
                                        Address.of(request, PATH).with("sujet", one.id()) + "#nom"))
                .toList();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isChangeAsked() {
        return isWritable() && changed.isPresent();
    }

    public boolean isWithdrawn() {
        return changed.filter(CommentCodeRow::withdrawn).isPresent();
    }

    public String getChangedHeading() {
        return Texts.of("listening.code.change", changed.orElseThrow().label());
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    // --- fields

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
