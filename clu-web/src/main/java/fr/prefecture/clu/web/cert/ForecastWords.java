package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Balance;
import fr.prefecture.clu.cert.Forecast;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A forecast in sentences. */
final class ForecastWords {

    private ForecastWords() {}

    /** The answer in one sentence. */
    static String answer(Forecast forecast, String territory) {
        String key = "cert.forecast.said." + forecast.state().name();
        return switch (forecast.state()) {
            case DATED ->
                    Texts.of(
                            key,
                            territory,
                            forecast.terms().fullTime(),
                            forecast.terms().target(),
                            day(forecast.middle()));
            case REACHED -> Texts.of(key, territory, forecast.backlog(), forecast.terms().target());
            case NEVER, BEYOND, TOO_SHORT ->
                    Texts.of(
                            key, territory, forecast.terms().fullTime(), forecast.terms().target());
        };
    }

    /** « 640 suites sur 2 000 l’atteignent d’ici cinq ans. » */
    static String reaching(Forecast forecast) {
        return forecast.reaching() == 0
                ? Texts.of("cert.forecast.reaching.none", Forecast.FUTURES)
                : Texts.of(
                        forecast.reaching() == 1
                                ? "cert.forecast.reaching.one"
                                : "cert.forecast.reaching",
                        forecast.reaching(),
                        Forecast.FUTURES);
    }

    /** What lies around the date, or why there is none. */
    static String range(Forecast forecast) {
        return switch (forecast.state()) {
            case DATED, BEYOND -> spread(forecast) + luck(forecast);
            case NEVER ->
                    Texts.of(
                            "cert.forecast.never.why",
                            French.tenths(forecast.inflow()),
                            French.tenths(forecast.outflow()));
            case REACHED, TOO_SHORT -> "";
        };
    }

    private static String spread(Forecast forecast) {
        if (forecast.soonest().isEmpty()) {
            return "";
        }
        return forecast.latest().isPresent()
                ? Texts.of("cert.forecast.range", day(forecast.soonest()), day(forecast.latest()))
                : Texts.of("cert.forecast.range.open", day(forecast.soonest()));
    }

    private static String luck(Forecast forecast) {
        return forecast.isLuck()
                ? " "
                        + Texts.of(
                                "cert.forecast.luck",
                                French.tenths(forecast.inflow()),
                                French.tenths(forecast.outflow()))
                : "";
    }

    /** « À l’équilibre : avec 1,8 ETPT environ (de 1,7 à 1,9 …) » */
    static String balance(Forecast forecast) {
        return forecast.balance()
                .map(
                        balance ->
                                Texts.of(
                                        "cert.forecast.balance",
                                        people(balance.middle(), balance),
                                        people(balance.low(), balance),
                                        people(balance.high(), balance)))
                .orElseGet(() -> Texts.of("cert.forecast.balance.none"));
    }

    /** Few people are told apart by hundredths, as they can be asked for. */
    private static String people(BigDecimal fullTime, Balance balance) {
        return balance.middle().compareTo(BigDecimal.TEN) < 0
                ? String.format(Locale.FRANCE, "%.2f", fullTime)
                : French.tenths(fullTime);
    }

    private static String day(Optional<LocalDate> end) {
        return French.day(end.orElseThrow());
    }
}
