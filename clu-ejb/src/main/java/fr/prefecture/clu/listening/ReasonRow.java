package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reason as lists show it.
 *
 * @param used how many complaints name it first or second
 */
public record ReasonRow(
        long id,
        int version,
        String code,
        String name,
        int position,
        Optional<LocalDate> withdrawnOn,
        long used) {}
