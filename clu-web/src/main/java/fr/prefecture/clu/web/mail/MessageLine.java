package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MailWords;
import fr.prefecture.clu.web.shared.Texts;

/** An e-mail of a mailing as the list writes it. */
public record MessageLine(MessageRow row) {

    /** Those first that need somebody, then those that wait. */
    int rank() {
        if (row.state().isFailure()) {
            return 0;
        }
        return row.state().isOver() ? 2 : 1;
    }

    public long id() {
        return row.id();
    }

    public String name() {
        return row.name();
    }

    public String address() {
        return row.address();
    }

    public String state() {
        return Texts.of("MessageState." + row.state().name());
    }

    public String kind() {
        return MailWords.kind(row);
    }

    /** When it left; empty while it has not. */
    public String at() {
        return row.sentAt().map(at -> French.dateTime(at.atZone(Settings.zone()))).orElse("");
    }

    public String why() {
        return MailWords.why(row);
    }

    public String said() {
        return MailWords.said(row);
    }

    public String remedy() {
        return MailWords.remedy(row);
    }

    /** It has not left and does not wait: it may be sent, to another address or the same. */
    public boolean sendable() {
        return row.state().isFailure() || row.state() == MessageState.CANCELLED;
    }
}
