package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.EditionSheet;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What every page about one edition of a questionnaire has. */
public abstract class EditionFrame {

    static final String LIST = "/questionnaires";

    @Inject Questionnaires questionnaires;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<EditionSheet> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected Optional<EditionSheet> found() {
        if (found == null) {
            found = questionnaires.edition(number());
        }
        return found;
    }

    protected EditionSheet sheet() {
        return found().orElseThrow();
    }

    protected String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public String address(String part) {
        return Address.of(request, LIST + "/" + number() + part).toString();
    }

    public String getAddress() {
        return address("");
    }

    public String getTitle() {
        return found().map(EditionSheet::title).orElse("");
    }

    /** « Satisfaction des usagers, version 2 (usagers) » */
    public String getName() {
        return found().map(one -> EditionChoices.named(one.title(), one.number(), one.audience()))
                .orElse("");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** Nobody uses it yet, and the reader may write. */
    public boolean isChangeable() {
        return isWritable() && !sheet().frozen();
    }
}
