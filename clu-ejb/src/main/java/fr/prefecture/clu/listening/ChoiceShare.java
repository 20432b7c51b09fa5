package fr.prefecture.clu.listening;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How often an answer was chosen.
 *
 * @param percent of those who count; nothing of an answer that does not count
 */
public record ChoiceShare(
        String wording, Appreciation appreciation, long count, Optional<BigDecimal> percent) {}
