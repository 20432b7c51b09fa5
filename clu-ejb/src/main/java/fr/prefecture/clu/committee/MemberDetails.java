package fr.prefecture.clu.committee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a member, as somebody typed it.
 *
 * @param name with or without civility: « Madame Claire Martin »
 * @param function empty for none, like e-mail, telephone and postal address
 * @param from the first day of the mandate; null when it is not said
 * @param until its last day
 */
public record MemberDetails(
        int seat,
        Rank rank,
        String name,
        String function,
        String email,
        String phone,
        String address,
        Channel channel,
        Format format,
        Set<Arrangement> arrangements,
        LocalDate from,
        Optional<LocalDate> until) {

    public MemberDetails {
        rank = rank == null ? Rank.TITULAR : rank;
        name = said(name);
        function = said(function);
        email = said(email);
        phone = said(phone);
        address = said(address);
        channel = channel == null ? Channel.EMAIL : channel;
        format = format == null ? Format.STANDARD : format;
        arrangements = Set.copyOf(arrangements);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
