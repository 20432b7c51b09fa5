package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.Recipient;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody whose opinion is asked, as pages show them.
 *
 * @param key what the committee knows them by
 * @param posted whether what is sent to them goes by post
 * @param reached whether they can be written to at all
 */
public record ConsultedMemberRow(
        long id,
        String key,
        String name,
        String function,
        String body,
        String email,
        String address,
        Print print,
        boolean plain,
        boolean posted,
        boolean reached,
        Optional<LocalDate> postedOn,
        Optional<LocalDate> remindedOn) {

    static ConsultedMemberRow of(ConsultedMember member) {
        return new ConsultedMemberRow(
                member.id(),
                member.key(),
                member.name(),
                member.function(),
                member.body(),
                member.email(),
                member.address(),
                member.print(),
                member.isPlain(),
                member.isPosted(),
                member.isReached(),
                member.postedOn(),
                member.remindedOn());
    }

    /** As the e-mails know them. */
    public Recipient recipient() {
        return new Recipient(String.valueOf(id), name, email);
    }

    public boolean isToPost() {
        return posted && postedOn.isEmpty();
    }
}
