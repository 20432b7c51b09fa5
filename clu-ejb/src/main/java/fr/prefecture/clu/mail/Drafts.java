package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What each recipient is to read, asked of the feature that knows: as the night, whoever asks. */
@Stateless
@RunAs(Roles.NIGHT)
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR, Roles.NIGHT})
public class Drafts {

    @Inject @Any Instance<MessageSource> sources;
    private final Found<MessageSource> found = new Found<>();

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when the feature cannot write it
     */
    public Draft write(String kind, String subjectKey, int number, Recipient recipient) {
        return found.in(sources)
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes " + kind))
                .draft(subjectKey, number, recipient);
    }
}
