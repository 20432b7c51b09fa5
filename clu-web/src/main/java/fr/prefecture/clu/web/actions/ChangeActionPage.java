package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** What an action says, said anew. */
@Named
@RequestScoped
public class ChangeActionPage {

    private final ActionForm form = new ActionForm();

    @Inject ActionItems items;
    @Inject ServiceUnits services;
    @Inject Sheet sheet;

    private int version;

    @PostConstruct
    void begin() {
        if (sheet.exists()) {
            ActionSheet known = sheet.get();
            version = known.version();
            form.show(known);
        }
    }

    public void load() throws IOException {
        sheet.unless(sheet.exists());
    }

    public void save() throws IOException {
        items.change(sheet.id(), version, form.terms());
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

    public ActionForm getForm() {
        return form;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
