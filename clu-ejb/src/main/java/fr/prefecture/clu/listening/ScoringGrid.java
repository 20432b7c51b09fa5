package fr.prefecture.clu.listening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contacts of a survey are marked on. */
public record ScoringGrid(List<MysteryCriterionRow> criteria) {

    /** What stands for the mark of a criterion that does not apply. */
    public static final int NOT_APPLICABLE = -1;

    public ScoringGrid {
        criteria = List.copyOf(criteria);
    }

    Optional<MysteryCriterionRow> find(String code) {
        return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** ECO-71: when nobody answers, being reached counts 0, and nothing else can be marked. */
    Map<String, Integer> unreached() {
        Map<String, Integer> marks = new LinkedHashMap<>();
        criteria.forEach(one -> marks.put(one.code(), one.reachability() ? 0 : NOT_APPLICABLE));
        return marks;
    }

    /** ECO-70: of one contact. */
    MysteryPoints points(Map<String, Integer> marks) {
        MysteryPoints points = MysteryPoints.NONE;
        for (MysteryCriterionRow one : criteria) {
            points = points.and(points(one, marks));
        }
        return points;
    }

    /** Of one contact on one criterion. */
    static MysteryPoints points(MysteryCriterionRow criterion, Map<String, Integer> marks) {
        int mark = marks.getOrDefault(criterion.code(), NOT_APPLICABLE);
        return mark == NOT_APPLICABLE
                ? MysteryPoints.NONE
                : MysteryPoints.of(criterion.weight(), mark, criterion.most());
    }
}
