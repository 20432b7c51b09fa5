package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.Recipient;
import java.util.List;
import java.util.Optional;

/**
 * Somebody to whom something is sent: how, and in which format, as their record says today.
 *
 * @param participationId what ties them to the meeting
 * @param channel empty when no address is known
 * @param email empty when it goes by post
 * @param address where it is posted to; empty when it goes by e-mail
 */
public record Addressee(
        long participationId,
        Optional<Long> memberId,
        String name,
        String function,
        String body,
        Optional<Channel> channel,
        String email,
        String address,
        Format format,
        List<Arrangement> arrangements) {

    public Addressee {
        arrangements = List.copyOf(arrangements);
    }

    static Addressee of(Participation one, Optional<MemberRow> member) {
        Optional<Channel> channel = member.flatMap(Addressee::channel);
        return new Addressee(
                one.id(),
                one.memberId(),
                one.person(),
                one.function(),
                one.body(),
                channel,
                channel.filter(Channel.EMAIL::equals).isPresent()
                        ? member.orElseThrow().email()
                        : "",
                channel.filter(Channel.POST::equals).isPresent()
                        ? member.orElseThrow().address()
                        : "",
                member.map(MemberRow::format).orElse(Format.STANDARD),
                member.map(MemberRow::arrangements).orElse(List.of()));
    }

    /** The one that the member prefers, as far as there is an address for it. */
    private static Optional<Channel> channel(MemberRow member) {
        String address = member.channel() == Channel.EMAIL ? member.email() : member.address();
        return address.isEmpty() ? Optional.empty() : Optional.of(member.channel());
    }

    /** As the e-mails know them. */
    public Recipient recipient() {
        return new Recipient(String.valueOf(participationId), name, email);
    }

    public boolean isBy(Channel way) {
        return channel.filter(way::equals).isPresent();
    }
}
