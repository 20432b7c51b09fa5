package fr.prefecture.clu.quality;

import java.time.LocalDate;

/** A label that was awarded, as pages show it. */
public record AwardRow(
        long id,
        String label,
        String editionName,
        LocalDate awardedOn,
        LocalDate validUntil,
        String body) {}
