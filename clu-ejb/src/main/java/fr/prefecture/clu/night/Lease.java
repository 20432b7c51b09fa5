package fr.prefecture.clu.night;

/**
 * What lets a run of a job write for its night.
 *
 * @param run the batch runtime's number of the run; a restart has another
 */
public record Lease(long night, long run) {}
