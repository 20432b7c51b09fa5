package fr.prefecture.clu.listening;

import java.time.LocalDate;

/**
 * A staff campaign as somebody sees it who may answer it.
 *
 * @param fewest below how many answers nothing of them is shown
 * @param answered whether this reader has answered it
 */
public record StaffSurveyRow(
        long id, String title, LocalDate endsOn, int fewest, int questions, boolean answered) {}
