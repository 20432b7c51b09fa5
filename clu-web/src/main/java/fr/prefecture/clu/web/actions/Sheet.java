package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRights;
import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** The action that the address names, for the pages about it. */
@RequestScoped
public class Sheet {

    /** The files that show something, by the ends of their names. */
    static final String ACCEPTED =
            ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx,.txt,.csv,.png,.jpg,.jpeg";

    @Inject ActionItems items;
    @Inject ActionRights rights;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ActionSheet> sheet;

    @PostConstruct
    void begin() {
        String id = request.getParameter("id");
        sheet =
                id != null && id.matches("\\d{1,18}")
                        ? items.find(Long.parseLong(id))
                        : Optional.empty();
    }

    boolean exists() {
        return sheet.isPresent();
    }

    ActionSheet get() {
        return sheet.orElseThrow();
    }

    long id() {
        return get().row().id();
    }

    boolean mayWrite() {
        return rights.mayWrite();
    }

    boolean mayReport() {
        return rights.mayReport(get().row().owner());
    }

    /** There is no such page, for nobody or for this person. */
    void unless(boolean there) throws IOException {
        if (!there) {
            messages.missing();
        }
    }

    String address() {
        return address("");
    }

    String address(String rest) {
        return Address.of(request, "/actions/" + id() + rest).toString();
    }

    /** Where files are sent has addresses of its own: see web.xml. */
    String stepAddress(String what) {
        return Address.of(request, "/actions/etapes/" + id()).with("quoi", what).toString();
    }

    Address photographAddress() {
        return Address.of(request, "/actions/photographies/" + id());
    }

    /** Back to the action, with good news. */
    void done(String key) throws IOException {
        messages.tellNext(Texts.of(key, get().row().reference()));
        messages.leadTo(address());
    }

    /** Back to the action, with news that can be taken back. */
    void removed(String key, OptionalLong binned) throws IOException {
        messages.tellRemoved(Texts.of(key, get().row().reference()), binned);
        messages.leadTo(address());
    }

    static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
