package fr.prefecture.clu.listening;

import java.time.LocalDate;

/**
 * What was asked for and done, as the board shows it.
 *
 * @param reference of the action, such as A-2021-001
 * @param origin how the action's origin is named on pages; empty when it has none
 * @param originPath of the origin's page; empty when it has none
 * @param service that did it; empty when none answers for it
 */
public record KeptRequestRow(
        long actionId,
        String reference,
        String asked,
        String done,
        String origin,
        String originPath,
        String service,
        LocalDate doneOn) {}
