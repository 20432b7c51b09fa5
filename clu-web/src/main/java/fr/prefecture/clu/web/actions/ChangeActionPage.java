package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What an action says, said anew. */
@Named
@RequestScoped
public class ChangeActionPage extends FormPage<ActionTerms> {

    @Inject ActionItems items;
    @Inject ServiceUnits services;
    @Inject Users users;
    @Inject Sheet sheet;

    @Override
    protected void declare(FormDeclaration<ActionTerms> form) {
        form.of(ActionTerms.class, "actions.field")
                .suggest("service", services::names)
                .suggestPersons("owner", users::active);
        if (sheet.exists()) {
            form.change(sheet.get().terms(), sheet.get().version());
        }
    }

    @Override
    protected void send(ActionTerms typed) throws IOException {
        items.change(sheet.id(), getForm().version(), typed);
        sheet.done("actions.changed");
    }

    public void load() throws IOException {
        sheet.unless(sheet.exists());
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
}
