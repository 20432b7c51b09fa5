package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A questionnaire as a list shows it, with its latest edition.
 *
 * @param campaigns how many campaigns have used any of its editions
 */
public record QuestionnaireRow(
        long id,
        int version,
        String code,
        String title,
        Audience audience,
        long editionId,
        int editionNumber,
        LocalDate madeOn,
        long questions,
        long campaigns)
        implements Serializable {}
