package fr.prefecture.clu.switchboard;

/**
 * TEL-27: hours of agents that a week lacks.
 *
 * @param low lower end of its 90 % range
 * @param high upper end of its 90 % range
 * @param halfHours half-hours of the week that lack anybody
 * @param counted half-hours of the week whose people are known
 */
public record Shortage(double low, double hours, double high, int halfHours, int counted) {}
