package fr.prefecture.clu.committee;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        @Min(1) int seat,
        @NotNull Rank rank,
        @NotBlank @Size(max = Member.LONGEST_NAME) String name,
        @Size(max = Member.LONGEST_FUNCTION) String function,
        @Size(max = Words.LONGEST_EMAIL) String email,
        String phone,
        @Size(max = Member.LONGEST_ADDRESS) String address,
        @NotNull Channel channel,
        @NotNull Format format,
        Set<Arrangement> arrangements,
        @NotNull LocalDate from,
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

    /** What the form of somebody new holds at first. */
    public static MemberDetails blank() {
        return new MemberDetails(
                1, null, "", "", "", "", "", null, null, Set.of(), null, Optional.empty());
    }
}
