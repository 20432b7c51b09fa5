package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Execution;

/** A night has just ended. */
public record NightEnded(String job, Execution.State state) {}
