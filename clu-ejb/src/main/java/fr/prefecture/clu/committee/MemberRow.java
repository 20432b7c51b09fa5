package fr.prefecture.clu.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A member as lists and forms show them; what is not known is empty. */
public record MemberRow(
        long id,
        int version,
        long bodyId,
        String body,
        MemberCollege college,
        int seat,
        Rank rank,
        String name,
        String function,
        String email,
        String phone,
        String address,
        Channel channel,
        Format format,
        List<Arrangement> arrangements,
        LocalDate from,
        Optional<LocalDate> until,
        MandateState state) {

    /** The same as a form hands it over. */
    public MemberDetails details() {
        return new MemberDetails(
                seat,
                rank,
                name,
                function,
                email,
                phone,
                address,
                channel,
                format,
                Set.copyOf(arrangements),
                from,
                until);
    }
}
