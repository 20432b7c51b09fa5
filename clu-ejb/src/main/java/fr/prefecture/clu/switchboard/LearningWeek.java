package fr.prefecture.clu.switchboard;

/**
 * A week of temporary agents who learn: TEL-28.
 *
 * @param week weeks since their training
 * @param duration how long their calls last, the team's being 1
 * @param agents the agents of the team that they are worth together
 * @param missing hours of agents that the week still lacks
 */
public record LearningWeek(int week, double duration, double agents, double missing) {}
