package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TEL-29: what the model says of the half-hours that have been, with the people who were present,
 * beside what happened in them.
 *
 * @param halfHours half-hours with calls whose people are known
 * @param received calls that they received
 * @param entered calls of these that were not dissuaded
 * @param answered calls that somebody answered
 * @param predicted calls that would have been answered by Erlang A
 */
public record ModelCheck(
        int halfHours, long received, long entered, long answered, double predicted) {

    /** The points by which the rates may part. */
    public static final int FARTHEST = 5;

    /** Under so many calls a share says nothing. */
    public static final int FEWEST = 30;

    private static final double HUNDRED = 100;

    /** Nothing where nobody hung up, or nobody was counted while anybody called. */
    static Optional<ModelCheck> of(
            Map<LocalDate, ? extends Map<LocalTime, Counts>> days,
            List<PresenceRow> presences,
            List<TrainingRow> trainings,
            LearningCurve curve,
            CallFlow flow) {
        Map<LocalDate, Map<HalfDay, Integer>> agents = new HashMap<>();
        presences.forEach(
                row ->
                        agents.computeIfAbsent(row.day(), day -> new HashMap<>())
                                .put(row.half(), curve.agents(row, trainings)));
        int halfHours = 0;
        Counts sum = Counts.NONE;
        double predicted = 0;
        for (Map.Entry<LocalDate, ? extends Map<LocalTime, Counts>> day : days.entrySet()) {
            Map<HalfDay, Integer> present = agents.getOrDefault(day.getKey(), Map.of());
            for (Map.Entry<LocalTime, Counts> one : day.getValue().entrySet()) {
                Integer people = present.get(HalfDay.of(one.getKey()));
                long received = new Funnel(one.getValue()).received();
                if (people != null && received > 0) {
                    halfHours++;
                    sum = sum.plus(one.getValue());
                    predicted += answered(flow, people, (double) received);
                }
            }
        }
        Funnel funnel = new Funnel(sum);
        return flow.patience().isEmpty() || halfHours == 0
                ? Optional.empty()
                : Optional.of(
                        new ModelCheck(
                                halfHours,
                                funnel.received(),
                                funnel.entered(),
                                funnel.answered(),
                                predicted));
    }

    private static double answered(CallFlow flow, int agents, double received) {
        return agents == 0
                ? 0
                : received
                        * flow.line(agents, flow.load(received, Source.SECONDS_IN_HALF_HOUR))
                                .answered();
    }

    /** TEL-15 */
    public Rate observed() {
        return new Rate(answered, received);
    }

    /** The share that the model says, in per cent. */
    public double predictedPercent() {
        return HUNDRED * predicted / received;
    }

    /** Points by which the model says more than what happened; less when negative. */
    public double points() {
        return HUNDRED * (predicted - answered) / received;
    }

    /** Whether there are calls enough to tell, and the rates part by too much. */
    public boolean parts() {
        return received >= FEWEST && Math.abs(points()) > FARTHEST;
    }
}
