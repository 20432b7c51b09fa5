package fr.prefecture.clu.privacy;

import fr.prefecture.clu.shared.Settings;
import java.time.Period;

/** VIE-4: something that is removed once it has been kept long enough. */
public enum PurgeRule {
    /** COR-9 */
    BIN(Period.ofDays(30)),
    /** MEL-22: six months after the meeting. */
    RECEIVED_MAILS(Period.ofMonths(6)),
    /** ECO-41: from the end of the survey. */
    COMMENTS(Period.ofMonths(12)),
    /** ECO-93: a limit that is set with the others of complaints. */
    COMPLAINTS(Period.ZERO),
    /** ECO-29: with the end of the survey. */
    STAFF_MARKS(Period.ZERO),
    DIGESTS(Period.ofDays(30)),
    TICKETS(Period.ofDays(1)),
    TYPISTS(Period.ofDays(1)),
    INVITATIONS(Period.ofMonths(3)),
    MEMBER_CONTACTS(Settings.memberContactsFor()),
    SENT_ADDRESSES(Period.ofMonths(12)),
    CONSULTED_CONTACTS(Period.ofMonths(12)),
    ASKED_ADDRESSES(Period.ofMonths(12)),
    UNUSED_ACCOUNTS(Settings.unusedAccountsFor()),
    /** Of what these rules did. */
    REPORTS(Period.ofMonths(12));

    private final Period kept;

    PurgeRule(Period kept) {
        this.kept = kept;
    }

    /** How long it is kept; zero where something else says. */
    public Period kept() {
        return kept;
    }

    /** Whether its feature removes it, all at once. */
    public boolean isOfFeature() {
        return switch (this) {
            case BIN, RECEIVED_MAILS, COMMENTS, COMPLAINTS, STAFF_MARKS -> true;
            default -> false;
        };
    }
}
