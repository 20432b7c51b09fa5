package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.PbxTables;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A source that is known before a file of it has come. */
@Named
@RequestScoped
public class NewSourcePage {

    @Inject PbxTables tables;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String name;

    public String declare() throws IOException {
        long source = tables.declare(name == null ? "" : name.strip());
        messages.leadTo(Address.of(request, SourceLine.path(source) + "/base").toString());
        return null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
