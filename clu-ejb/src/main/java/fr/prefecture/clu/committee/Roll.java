package fr.prefecture.clu.committee;

import fr.prefecture.clu.committee.MemberTable.Read;
import fr.prefecture.clu.committee.MemberTable.Unreadable;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sits, while the rows of a table are entered one after the other: COM-22. */
final class Roll {

    /**
     * What became of a row.
     *
     * @param fresh whether it is to be kept; the member was known otherwise
     */
    record Entered(Member member, boolean fresh) {

        String identity() {
            return Roll.identity(member);
        }
    }

    /** The columns that a refusal is about, by the beginning of its key. */
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("committee.body.name", "body"),
                    Map.entry("committee.body.isArchived", "body"),
                    Map.entry("committee.body.college", "college"),
                    Map.entry("committee.row.otherCollege", "college"),
                    Map.entry("committee.member.twice", "name"),
                    Map.entry("committee.member.name", "name"),
                    Map.entry("committee.member.function", "function"),
                    Map.entry("committee.member.seat", "seat"),
                    Map.entry("committee.member.taken", "seat"),
                    Map.entry("committee.member.until", "until"),
                    Map.entry("committee.member.from", "from"),
                    Map.entry("committee.member.year", "from"),
                    Map.entry("committee.member.email", "email"),
                    Map.entry("committee.member.phone", "phone"),
                    Map.entry("committee.member.address", "address"));

    private final long importId;
    private final Map<String, RepresentedBody> bodies = new HashMap<>();
    private final Map<String, List<Member>> members = new HashMap<>();
    private final Set<String> growing = new HashSet<>();
    private final Set<String> identities = new HashSet<>();

    Roll(long importId, Collection<RepresentedBody> bodies, Collection<Member> members) {
        this.importId = importId;
        for (RepresentedBody body : bodies) {
            this.bodies.put(body.key(), body);
            if (body.isOf(importId)) {
                growing.add(body.key());
            }
        }
        members.forEach(this::keep);
    }

    boolean knows(String identity) {
        return identities.contains(identity);
    }

    /**
     * @throws Unreadable when a rule refuses the row, with the column that it is about
     */
    Entered enter(Read row) throws Unreadable {
        try {
            return add(row);
        } catch (RuleBroken e) {
            throw new Unreadable(column(e.getMessage()), e);
        }
    }

    private Entered add(Read row) {
        String key = Folded.key(row.body());
        RepresentedBody body = bodies.get(key);
        boolean isNew = body == null;
        if (isNew) {
            body = new RepresentedBody(row.body(), row.college(), row.details().seat(), importId);
        } else if (body.college() != row.college()) {
            throw new RuleBroken("committee.row.otherCollege." + body.college(), body.name());
        } else if (growing.contains(key)) {
            body.reach(row.details().seat());
        }
        List<Member> others = members.getOrDefault(key, List.of());
        for (Member other : others) {
            if (other.key().equals(Words.personKey(row.details().name()))
                    && other.mandateFrom().equals(row.details().from())) {
                return new Entered(other, false);
            }
        }
        Member member = new Member(body, row.details(), importId);
        member.mustFit(others);
        if (isNew) {
            bodies.put(key, body);
            growing.add(key);
        }
        keep(member);
        return new Entered(member, true);
    }

    private void keep(Member member) {
        members.computeIfAbsent(member.body().key(), key -> new ArrayList<>()).add(member);
        identities.add(identity(member));
    }

    private static String identity(Member member) {
        return member.body().key() + "|" + member.key() + "|" + member.mandateFrom();
    }

    private static String column(String rule) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> rule.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("body");
    }
}
