package fr.prefecture.clu.website;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A declaration as lists show it; one that was taken back says by whom and when. */
public record DeclarationRow(
        long id,
        LocalDate day,
        Declaration.Kind kind,
        String page,
        String reason,
        String by,
        Instant at,
        Optional<String> withdrawnBy,
        Optional<Instant> withdrawnAt) {}
