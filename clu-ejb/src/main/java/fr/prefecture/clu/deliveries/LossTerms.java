package fr.prefecture.clu.deliveries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is declared lost: the days between two that were expected and not delivered.
 *
 * @param to that one day where there is none
 */
public record LossTerms(
        @NotNull LocalDate from,
        Optional<LocalDate> to,
        @NotBlank @Size(max = LostDay.LONGEST_REASON) String reason) {}
