package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.OptionalDouble;

/**
 * What arrives and how people behave: how long they talk, how long they would wait.
 *
 * @param talk mean seconds that a call takes an agent
 * @param patience mean seconds after which callers would hang up; nothing where nobody does
 */
record CallFlow(double talk, OptionalDouble patience) {

    /**
     * TEL-22: the load of so many calls in so many seconds, in erlangs (ITU-T Recommendation E.600:
     * calls per unit of time × mean holding time).
     */
    double load(double calls, double seconds) {
        if (!(calls >= 0)) {
            throw new RuleBroken("switchboard.staffing.calls");
        }
        return calls * talk / seconds;
    }

    WaitingLine line(int agents, double load) {
        return patience.isPresent()
                ? new ErlangA(agents, load, talk, patience.getAsDouble())
                : new ErlangC(agents, load, talk);
    }

    /**
     * TEL-23: the fewest agents that reach a target; none where nobody calls. What more agents
     * reach, fewer do not exceed: the number is doubled, then halved in between.
     */
    int agentsNeeded(double load, ServiceTarget target) {
        if (load == 0) {
            return 0;
        }
        int enough = 1;
        int few = 0;
        while (!target.isReachedBy(line(enough, load))) {
            if (enough == WaitingLine.MOST_AGENTS) {
                throw new RuleBroken("switchboard.staffing.load", WaitingLine.MOST_AGENTS);
            }
            few = enough;
            enough = Math.min(2 * enough, WaitingLine.MOST_AGENTS);
        }
        while (enough - few > 1) {
            int between = (enough + few) / 2;
            if (target.isReachedBy(line(between, load))) {
                enough = between;
            } else {
                few = between;
            }
        }
        return enough;
    }
}
