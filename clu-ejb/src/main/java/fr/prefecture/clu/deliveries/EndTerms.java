package fr.prefecture.clu.deliveries;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How a source ends.
 *
 * @param from the first day on which nothing is expected of it
 * @param successor the name of the one that takes its place; empty where none does
 */
public record EndTerms(@NotNull LocalDate from, String successor) {}
