package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What every page about one audit has: its name, its state, and who may change it. */
public abstract class AuditFrame {

    static final String LIST = "/audits";

    @Inject Audits audits;
    @Inject Users users;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<AuditRow> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** The number of the audit; that of the address, unless the page is about a part. */
    protected Optional<Long> auditId() {
        return Optional.of(number());
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected AuditRow row() {
        return found().orElseThrow();
    }

    protected Optional<AuditRow> found() {
        if (found == null) {
            found = auditId().flatMap(audits::find);
        }
        return found;
    }

    /** Another page, with the good news. */
    protected void lead(String address, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address);
    }

    protected String person(String login) {
        return users.named(login).map(UserRow::displayName).orElse(login);
    }

    public String address(String part) {
        return Address.of(request, LIST + "/" + row().id() + part).toString();
    }

    public long getId() {
        return row().id();
    }

    public String getAddress() {
        return address("");
    }

    /** « Audit interne, Préfecture, 27 septembre 2021 » */
    public String getName() {
        return found().map(AuditWords::name).orElse("");
    }

    public String getState() {
        return AuditWords.state(row().state());
    }

    public String getStateKind() {
        return AuditWords.sign(row().state());
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** It is not closed. */
    public boolean isOpen() {
        return row().isOpen();
    }
}
