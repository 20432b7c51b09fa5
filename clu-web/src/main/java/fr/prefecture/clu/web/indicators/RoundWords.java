package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingKind;
import fr.prefecture.clu.indicators.AskingRow;
import fr.prefecture.clu.indicators.AskingState;
import fr.prefecture.clu.indicators.GiftRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How the pages of the rounds say what they show. */
final class RoundWords {

    private RoundWords() {}

    static String state(AskingState state) {
        return Texts.of("AskingState." + state.name());
    }

    /** The shape and the colour of a state. */
    static String kind(AskingState state) {
        return switch (state) {
            case LATE -> "alerte";
            case EXPECTED -> "afaire";
            case GIVEN -> "succes";
            case NOT_APPLICABLE -> "indisponible";
        };
    }

    /** « accueil-attente, mai 2021 », or what is to be shown. */
    static String what(AskingRow row) {
        return row.kind() == AskingKind.FIGURE
                ? Texts.of(
                        "indicators.asking.figure",
                        row.indicator(),
                        row.month().map(French::month).orElse(""))
                : row.wanted();
    }

    /** « 412 sur 498 », « 12,5 »; for a proof, its address or its files. */
    static String given(GiftRow gift) {
        if (gift.numerator().isEmpty()) {
            return gift.link().isEmpty() ? gift.files() : gift.link();
        }
        String number = number(gift.numerator().get());
        return gift.denominator()
                .map(of -> Texts.of("indicators.gift.ratio", number, number(of)))
                .orElse(number);
    }

    /** All decimals that were given, none that was not. */
    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        BigInteger whole = plain.toBigInteger();
        String all = plain.toPlainString();
        int point = all.indexOf('.');
        return French.number(whole.longValue()) + (point < 0 ? "" : ',' + all.substring(point + 1));
    }
}
