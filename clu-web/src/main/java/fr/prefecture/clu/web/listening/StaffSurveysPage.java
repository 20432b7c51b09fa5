package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.StaffSurveyRow;
import fr.prefecture.clu.listening.StaffSurveys;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the staff is asked today, and how nobody is recognised in it. */
@Named
@RequestScoped
public class StaffSurveysPage {

    @Inject StaffSurveys staff;

    private List<Line> surveys;

    public List<Line> getSurveys() {
        if (surveys == null) {
            surveys = staff.open().stream().map(Line::of).toList();
        }
        return surveys;
    }

    /** One survey, as it is read. */
    public record Line(long id, String title, String facts, String results, boolean answered) {

        static Line of(StaffSurveyRow row) {
            return new Line(
                    row.id(),
                    row.title(),
                    Texts.of("listening.staff.facts", French.number(row.questions()), row.endsOn()),
                    Texts.of("listening.staff.results", row.fewest()),
                    row.answered());
        }
    }
}
