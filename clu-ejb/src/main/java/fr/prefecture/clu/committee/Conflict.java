package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.RuleBroken;

/** Says who was faster when two people change the same thing. */
final class Conflict {

    private Conflict() {}

    static RuleBroken of(Changes changes, String subject, Object key) {
        return changes.of(subject, key).stream()
                .findFirst()
                .map(Conflict::by)
                .orElseGet(() -> new RuleBroken("committee.changedSince.unknown"));
    }

    private static RuleBroken by(ChangeRow last) {
        return new RuleBroken("committee.changedSince", last.by(), last.at());
    }
}
