package fr.prefecture.clu.indicators;

import java.time.YearMonth;

/** A definition as pages show it, with the month from which it holds. */
public record DefinitionRow(int edition, YearMonth from, IndicatorTerms terms) {}
