package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;

/**
 * What a collection round says of itself.
 *
 * @param period a month or a quarter
 */
public record RoundTerms(String title, LooseDate period, LocalDate closesOn) {}
