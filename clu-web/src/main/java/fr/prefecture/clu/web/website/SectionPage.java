package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.Sites;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Which service answers for a section, and how old its last update may be. */
@Named
@RequestScoped
public class SectionPage {

    @Inject Sections sections;
    @Inject Sites sites;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<SectionLine> line;
    private String service;
    private Integer ageLimit;

    @PostConstruct
    void begin() {
        line =
                sections.rows(site()).stream()
                        .map(SectionLine::new)
                        .filter(one -> String.valueOf(one.id()).equals(request.getParameter("id")))
                        .findFirst();
        line.ifPresent(
                known -> {
                    service = known.service();
                    ageLimit = known.row().ageLimit().orElse(null);
                });
    }

    public void load() throws IOException {
        if (line.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        sections.entrust(
                getLine().id(), service == null ? "" : service, Optional.ofNullable(ageLimit));
        messages.tellNext(Texts.of("website.section.saved", getLine().name()));
        messages.leadTo(getListAddress());
        return null;
    }

    public SectionLine getLine() {
        return line.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("website.section.heading", getLine().name());
    }

    public String getListAddress() {
        return Address.of(request, "/site/rubriques").with("site", site()).toString();
    }

    private Optional<String> site() {
        return Optional.ofNullable(request.getParameter("site")).filter(sites.names()::contains);
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public Integer getAgeLimit() {
        return ageLimit;
    }

    public void setAgeLimit(Integer ageLimit) {
        this.ageLimit = ageLimit;
    }
}
