package fr.prefecture.clu.batch.indicators;

import fr.prefecture.clu.indicators.Computation;
import fr.prefecture.clu.indicators.ComputationRow;
import java.time.Instant;
import java.util.Optional;

/**
 * IND-48: when the indicators are to be computed without anyone asking. It is told by what all
 * servers see, so that one does what another one has left.
 *
 * @param bootedAt when this server started
 */
record ComputationsDue(Instant bootedAt) {

    /**
     * @param hour the hour of the nights that was last
     * @param night when the last night ended
     * @param latest the last computation; one that is not over may have died with its server
     */
    boolean at(Instant hour, Optional<Instant> night, Optional<ComputationRow> latest) {
        return latest.filter(one -> one.state() != Computation.State.RUNNING)
                .map(ComputationRow::startedAt)
                .filter(
                        started ->
                                !started.isBefore(bootedAt)
                                        && !started.isBefore(hour)
                                        && night.filter(started::isBefore).isEmpty())
                .isEmpty();
    }
}
