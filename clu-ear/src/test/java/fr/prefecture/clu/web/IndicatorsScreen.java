package fr.prefecture.clu.web;

import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonObject;

/** The pages of the indicators. */
final class IndicatorsScreen extends Screen {

    static final String RATE = "switchboard.answerRate";
    static final String WAITING = "accueil.attente";

    IndicatorsScreen(Browser browser) {
        super(browser);
    }

    /** Once the demonstration has told its own and the first computation has seen it. */
    static IndicatorsScreen computed(Browser browser) {
        NightRun.until(
                () -> Rest.as("lecture").array("/api/v1/indicators").getValuesAs(JsonObject.class),
                all ->
                        all.stream()
                                        .filter(
                                                one ->
                                                        one.getString("code").equals(RATE)
                                                                || one.getString("code")
                                                                        .equals(WAITING))
                                        .filter(one -> !one.isNull("value"))
                                        .count()
                                == 2);
        return new IndicatorsScreen(browser);
    }

    /** Fields and what they are to hold, in turns. */
    void type(String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            write(typed[i], typed[i + 1]);
        }
    }

    /** What stands in the column of values beside a month such as {@code 2021-05}. */
    String valueOf(String month) {
        return spaced(find("[data-jour='" + month + "']:not(circle)").getText());
    }

    static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
