package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Measure;
import fr.prefecture.clu.appointments.Outlook;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;

/** What a simulation says of one measure, as the table shows it. */
public record OutlookLine(Measure measure, Outlook.Range range) {

    public String label() {
        return Texts.of("Measure." + measure);
    }

    public String low() {
        return written(range.low());
    }

    public String middle() {
        return written(range.middle());
    }

    public String high() {
        return written(range.high());
    }

    private String written(BigDecimal value) {
        return measure.isShare() ? French.percent(value) : French.number(value.longValue());
    }
}
