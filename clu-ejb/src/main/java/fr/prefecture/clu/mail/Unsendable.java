package fr.prefecture.clu.mail;

/** An e-mail that is written, and that no mail server would take as it is. */
final class Unsendable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MailFailure why;

    Unsendable(MailFailure why, String said) {
        super(said);
        this.why = why;
    }

    MailFailure why() {
        return why;
    }
}
