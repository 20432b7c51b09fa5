package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureUnit;

/** A computed indicator as it ships with the product. */
public record ShippedIndicator(
        String code,
        FigureUnit unit,
        IndicatorFrequency frequency,
        String owner,
        IndicatorTerms terms) {}
