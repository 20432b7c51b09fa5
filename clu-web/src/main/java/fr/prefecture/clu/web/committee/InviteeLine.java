package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Member;
import fr.prefecture.clu.web.shared.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member who may be called, as a line to tick. */
public record InviteeLine(long id, String text) {

    static InviteeLine of(Member member) {
        return new InviteeLine(
                member.id(),
                Stream.of(
                                member.name(),
                                member.function(),
                                member.body().name(),
                                Texts.of("Rank." + member.rank().name()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
