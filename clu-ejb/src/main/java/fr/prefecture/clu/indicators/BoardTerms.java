package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;

/**
 * What a results board says of itself.
 *
 * @param period a quarter, a half-year or a year
 */
public record BoardTerms(String title, LooseDate period) {}
