package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.Settings;
import java.util.List;

/**
 * Who writes: what stands at the head and at the foot of every paper. A text that is not set is
 * empty.
 *
 * @param place where letters are signed
 * @param contact the mailbox of those who answer
 * @param signatory in whose name letters are signed, « Le Préfet »
 * @param delegate who signs in that name, « La Secrétaire générale »
 */
public record Identity(
        String organisation,
        List<String> addressLines,
        String place,
        String telephone,
        String contact,
        String website,
        String signatory,
        String delegate) {

    public Identity {
        addressLines = List.copyOf(addressLines);
    }

    public static Identity fromSettings() {
        return new Identity(
                Settings.organisation(),
                Settings.organisationAddress(),
                Settings.place().orElse(""),
                Settings.telephone().orElse(""),
                Settings.contact().orElse(""),
                Settings.website().orElse(""),
                Settings.signatory(),
                Settings.delegate());
    }
}
