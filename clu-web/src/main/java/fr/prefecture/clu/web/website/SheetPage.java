package fr.prefecture.clu.web.website;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.PracticalInfoSheets;
import fr.prefecture.clu.website.Sites;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps that a sheet was checked: when, by whom, and where it can be seen. */
@Named
@RequestScoped
public class SheetPage {

    @Inject PracticalInfoSheets sheets;
    @Inject Sites sites;
    @Inject Users users;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<SheetLine> line;
    private LocalDate day;
    private String person;
    private String proof;

    @PostConstruct
    void begin() {
        line =
                sheets.rows(site()).stream()
                        .map(SheetLine::new)
                        .filter(
                                one ->
                                        String.valueOf(one.row().id())
                                                .equals(request.getParameter("id")))
                        .findFirst();
        day = sites.today();
        person = users.current().map(UserRow::displayName).orElse("");
    }

    public void load() throws IOException {
        if (line.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        sheets.check(getLine().row().id(), day, person, proof);
        messages.tellNext(Texts.of("website.sheet.checked", getLine().row().title(), day));
        messages.leadTo(getListAddress());
        return null;
    }

    public SheetLine getLine() {
        return line.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("website.sheet.heading", getLine().row().title());
    }

    public String getListAddress() {
        return Address.of(request, "/site/rubriques").with("site", site()) + "#fiches";
    }

    private Optional<String> site() {
        return Optional.ofNullable(request.getParameter("site")).filter(sites.names()::contains);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
