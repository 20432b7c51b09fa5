package fr.prefecture.clu.committee;

import java.util.Optional;

/**
 * A person beside a meeting.
 *
 * @param memberId empty for somebody who is no member, such as an intern
 * @param body the organisation or service that the person comes from; empty when unknown
 */
public record Participant(
        Optional<Long> memberId, String name, String function, String body, MemberCollege college) {

    public Participant {
        name = name.strip();
        function = function.strip();
        body = body.strip();
    }
}
