package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.LooseDate;
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
import java.util.UUID;

/** An action that somebody opens by hand. */
@Named
@RequestScoped
public class NewActionPage {

    @Inject ActionItems items;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;
    private String title;
    private String detail;
    private String place;
    private String service;
    private String owner;
    private String origin;
    private LooseDate due;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
    }

    public void save() throws IOException {
        long id =
                items.enter(
                        entry,
                        Sheet.text(origin),
                        new ActionTerms(
                                title,
                                Sheet.text(detail),
                                Sheet.text(place),
                                Sheet.text(service),
                                Sheet.text(owner),
                                Optional.ofNullable(due)));
        messages.tellNext(
                Texts.of("actions.opened", items.find(id).orElseThrow().row().reference()));
        messages.leadTo(Address.of(request, "/actions/" + id).toString());
    }

    public List<String> getServices() {
        return services.names();
    }

    // --- fields

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }

    public LooseDate getDue() {
        return due;
    }

    public void setDue(LooseDate due) {
        this.due = due;
    }
}
