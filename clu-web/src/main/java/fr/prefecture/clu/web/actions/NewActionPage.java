package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.account.Users;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;

/** An action that somebody opens by hand. */
@Named
@RequestScoped
public class NewActionPage extends FormPage<NewActionPage.Entry> {

    /**
     * @param origin what it comes from, in words; may be empty
     */
    public record Entry(
            @Valid ActionTerms terms, @Size(max = ActionItems.LONGEST_ORIGIN) String origin) {}

    @Inject ActionItems items;
    @Inject ServiceUnits services;
    @Inject Users users;

    @Override
    protected void declare(FormDeclaration<Entry> form) {
        form.of(Entry.class, "actions.field")
                .suggest("service", services::names)
                .suggestPersons("owner", users::active);
    }

    @Override
    protected void send(Entry typed) throws IOException {
        long id = items.enter(getForm().entry(), typed.origin(), typed.terms());
        messages.tellNext(
                Texts.of("actions.opened", items.find(id).orElseThrow().row().reference()));
        messages.leadTo(Address.of(request, "/actions/" + id).toString());
    }
}
