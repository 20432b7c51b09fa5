package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.shared.LooseDate;
import java.util.Optional;

/** The fields in which an action is said, for the first time or anew. */
public class ActionForm {

    private String title;
    private String detail;
    private String place;
    private String service;
    private String owner;
    private LooseDate due;

    void show(ActionSheet known) {
        title = known.row().title();
        detail = known.detail();
        place = known.place();
        service = known.row().service();
        owner = known.row().owner();
        due = known.row().due().orElse(null);
    }

    ActionTerms terms() {
        return new ActionTerms(
                title,
                Sheet.text(detail),
                Sheet.text(place),
                Sheet.text(service),
                Sheet.text(owner),
                Optional.ofNullable(due));
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
