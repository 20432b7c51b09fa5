package fr.prefecture.clu.switchboard;

import java.time.LocalDate;

/**
 * TEL-117: a source that is not awaited any more, since it is silent while others deliver.
 *
 * @param lastDay the last day that it has delivered
 */
public record StoppedSource(String name, LocalDate lastDay) {}
