package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Effect;
import fr.prefecture.clu.appointments.Outlook;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;

/** What a simulation says of one effect, as the table shows it. */
public record OutlookLine(Effect effect, Outlook.Range range) {

    public String label() {
        return Texts.of("Effect." + effect);
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
        return effect.isShare() ? French.percent(value) : French.number(value.longValue());
    }
}
