package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailingLists;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What every page about one mailing has. */
public abstract class MailingFrame {

    @Inject MailingLists lists;
    @Inject Askers askers;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<MailingRow> found;

    protected Optional<MailingRow> found() {
        if (found == null) {
            found = lists.find(number());
        }
        return found;
    }

    public MailingLine getMailing() {
        return askers.line(found().orElseThrow());
    }

    public String getAddress() {
        return request.getContextPath() + MailingsPage.LIST + "/" + number();
    }

    public String getListAddress() {
        return request.getContextPath() + MailingsPage.LIST;
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }
}
