package fr.prefecture.clu.indicators;

import fr.prefecture.clu.mail.Recipient;
import java.util.List;

/**
 * A service that has not given all, at one of its addresses.
 *
 * @param key what tells it from the others of the round
 * @param email may be empty
 * @param missing late or not, the most late first
 */
public record ReminderAddressee(long key, String service, String email, List<AskingRow> missing) {

    public ReminderAddressee {
        missing = List.copyOf(missing);
    }

    public Recipient recipient() {
        return new Recipient(String.valueOf(key), service, email);
    }
}
