package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.PracticalInfoSheets;
import fr.prefecture.clu.website.Sites;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** One more sheet of practical information to be checked every quarter. */
@Named
@RequestScoped
public class NewSheetPage {

    @Inject PracticalInfoSheets sheets;
    @Inject Sites sites;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String title;
    private String address;
    private String service;

    public String save() throws IOException {
        sheets.add(site().orElse(Sites.DEFAULT), title, address, service);
        messages.tellNext(Texts.of("website.sheet.added", title.strip()));
        messages.leadTo(getListAddress());
        return null;
    }

    public String getListAddress() {
        return Address.of(request, "/site/rubriques").with("site", site()) + "#fiches";
    }

    private Optional<String> site() {
        return Optional.ofNullable(request.getParameter("site")).filter(sites.names()::contains);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }
}
