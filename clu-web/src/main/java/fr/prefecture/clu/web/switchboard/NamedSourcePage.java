package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Sources;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** Names the switchboard of which tables will be imported: TEL-102. */
@Named
@RequestScoped
public class NamedSourcePage {

    @Inject Sources sources;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String name;

    public String save() throws IOException {
        String known = sources.declare(name == null ? "" : name);
        messages.tellNext(Texts.of("switchboard.import.named", known));
        messages.leadTo(
                Address.of(request, "/telephone/imports/nouveau").with("pour", known).toString());
        return null;
    }

    /** Those that are known already. */
    public List<String> getNames() {
        return sources.names();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
