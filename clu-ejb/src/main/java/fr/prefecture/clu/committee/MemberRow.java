package fr.prefecture.clu.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        MandateState state) {}
