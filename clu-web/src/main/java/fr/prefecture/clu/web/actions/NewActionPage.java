package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** An action that somebody opens by hand. */
@Named
@RequestScoped
public class NewActionPage extends FormPage<ActionTerms> {

    @Inject ActionItems items;
    @Inject ServiceUnits services;

    private String origin;

    @Override
    protected void declare(FormDeclaration<ActionTerms> form) {
        form.of(ActionTerms.class, "actions.field").suggest("service", services::names);
    }

    @Override
    protected void send(ActionTerms typed) throws IOException {
        long id = items.enter(getForm().entry(), Sheet.text(origin), typed);
        messages.tellNext(
                Texts.of("actions.opened", items.find(id).orElseThrow().row().reference()));
        messages.leadTo(Address.of(request, "/actions/" + id).toString());
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }
}
