package fr.prefecture.clu.switchboard;

/**
 * A reason and the calls that were counted with it.
 *
 * @param before the calls of the period before
 * @param share of all coded calls of the period
 */
public record ReasonCalls(CallReasonRow reason, long calls, long before, Rate share) {}
