package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.DelayFigures;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the centre's numbers are written; what is not available is nothing. */
final class Words {

    /** CERT-21 */
    static final long ENOUGH = 30;

    private Words() {}

    static String number(Optional<Long> number) {
        return number.map(French::number).orElse("");
    }

    static String tenths(Optional<BigDecimal> number) {
        return number.map(French::tenths).orElse("");
    }

    /** « +37 », « −5 », « 0 » */
    static String signed(Optional<Long> number) {
        return number.map(n -> (n > 0 ? "+" : "") + French.number(n)).orElse("");
    }

    /** « 24,0 », or « de 22,0 à 26,0 » */
    static String between(Optional<DelayFigures.Between> value) {
        return value.map(
                        b ->
                                b.isPoint()
                                        ? French.tenths(b.low())
                                        : Texts.of(
                                                "cert.between",
                                                French.tenths(b.low()),
                                                French.tenths(b.high())))
                .orElse("");
    }

    /** CERT-21: a percentage, or why there is none. */
    static String share(Optional<Long> part, Optional<Long> whole) {
        if (part.isEmpty() || whole.isEmpty()) {
            return "";
        }
        if (whole.get() < ENOUGH) {
            return Texts.of("cert.tooFew", whole.get());
        }
        return French.percent(
                BigDecimal.valueOf(part.get() * 100)
                        .divide(BigDecimal.valueOf(whole.get()), 1, RoundingMode.HALF_UP));
    }

    static String span(Span span) {
        return span.isWeek() ? French.week(span.from()) : French.weekday(span.from());
    }

    static String name(Quantity measure) {
        return Texts.of("Quantity." + measure.name());
    }
}
