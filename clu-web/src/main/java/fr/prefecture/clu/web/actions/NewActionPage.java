package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ServiceUnits;
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
import java.util.UUID;

/** An action that somebody opens by hand. */
@Named
@RequestScoped
public class NewActionPage {

    private final ActionForm form = new ActionForm();

    @Inject ActionItems items;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;
    private String origin;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
    }

    public void save() throws IOException {
        long id = items.enter(entry, Sheet.text(origin), form.terms());
        messages.tellNext(
                Texts.of("actions.opened", items.find(id).orElseThrow().row().reference()));
        messages.leadTo(Address.of(request, "/actions/" + id).toString());
    }

    public List<String> getServices() {
        return services.names();
    }

    // --- fields

    public ActionForm getForm() {
        return form;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }
}
