package fr.prefecture.clu.switchboard;

/**
 * The loss system of Erlang: Poisson arrivals, so many agents, no place to wait.
 *
 * <p>Source: A. K. Erlang, “Solution of some problems in the theory of probabilities of
 * significance in automatic telephone exchanges”, 1917; its recursion as in the ITU-D and ITC
 * Teletraffic Engineering Handbook, chapter “Erlang's loss system and B-formula”, evaluation of the
 * formula.
 */
final class ErlangB {

    private ErlangB() {}

    /**
     * The share of calls that find every agent busy: B(0) = 1, B(n) = a·B(n−1) ÷ (n + a·B(n−1)).
     * All terms are positive, so that no error grows, whatever the number of agents.
     */
    static double blocking(int agents, double load) {
        double blocking = 1;
        for (int n = 1; n <= agents && blocking > 0; n++) {
            double busy = load * blocking;
            blocking = busy / (n + busy);
        }
        return blocking;
    }
}
