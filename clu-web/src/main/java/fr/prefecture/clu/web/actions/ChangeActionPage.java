package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What an action says, said anew. */
@Named
@RequestScoped
public class ChangeActionPage {

    @Inject ActionItems items;
    @Inject ServiceUnits services;
    @Inject Sheet sheet;

    private int version;
    private String title;
    private String detail;
    private String place;
    private String service;
    private String owner;
    private LooseDate due;

    @PostConstruct
    void begin() {
        if (sheet.exists()) {
            ActionSheet known = sheet.get();
            version = known.version();
            title = known.row().title();
            detail = known.detail();
            place = known.place();
            service = known.row().service();
            owner = known.row().owner();
            due = known.row().due().orElse(null);
        }
    }

    public void load() throws IOException {
        sheet.unless(sheet.exists());
    }

    public void save() throws IOException {
        items.change(
                sheet.id(),
                version,
                new ActionTerms(
                        title,
                        Sheet.text(detail),
                        Sheet.text(place),
                        Sheet.text(service),
                        Sheet.text(owner),
                        Optional.ofNullable(due)));
        sheet.done("actions.changed");
    }

    public String getHeading() {
        return Texts.of("actions.change.heading", sheet.get().row().reference());
    }

    public String getReference() {
        return sheet.get().row().reference();
    }

    public String getBackAddress() {
        return sheet.address();
    }

    public List<String> getServices() {
        return services.names();
    }

    // --- fields

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
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

    public LooseDate getDue() {
        return due;
    }

    public void setDue(LooseDate due) {
        this.due = due;
    }
}
