package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;

/** A module as pages show it. */
public record ModuleRow(
        long id,
        long editionId,
        String code,
        String name,
        boolean compulsory,
        FigureTarget.Status status,
        String source) {}
