package fr.prefecture.clu.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What was given, as pages show it.
 *
 * @param numerator the number itself where there is no denominator; none for a proof
 * @param link may be empty
 * @param files the names of the files that were given with it; may be empty
 */
public record GiftRow(
        long id,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        String link,
        String files,
        String remark,
        String by,
        Instant at) {}
