package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody gives: a figure, or the address of a proof; files come beside it.
 *
 * @param numerator the number itself where there is no denominator
 */
public record GiftTerms(
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        String link,
        String remark) {

    static final int LONGEST_LINK = 500;
    static final int LONGEST_REMARK = 2_000;
    private static final int DECIMALS = 4;
    private static final int DIGITS = 15;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * IND-24, IND-25
     *
     * @throws RuleBroken when a number is negative or too long, something is counted of nothing, a
     *     denominator stands alone, the address is none, or a text is too long
     */
    public GiftTerms {
        numerator = numerator.map(GiftTerms::plain);
        denominator = denominator.map(GiftTerms::plain);
        link = link.strip();
        remark = remark.strip();
        if (denominator.isPresent() && numerator.isEmpty()) {
            throw new RuleBroken("indicators.gift.numerator.missing");
        }
        if (denominator.filter(number -> number.signum() == 0).isPresent()
                && numerator.orElseThrow().signum() > 0) {
            throw new RuleBroken("indicators.gift.denominator.zero");
        }
        if (link.length() > LONGEST_LINK) {
            throw new RuleBroken("indicators.gift.link.tooLong", LONGEST_LINK, link.length());
        }
        if (!link.isEmpty() && !isAddress(link)) {
            throw new RuleBroken("indicators.gift.link.wrong", link);
        }
        if (remark.length() > LONGEST_REMARK) {
            throw new RuleBroken("indicators.gift.remark.tooLong", LONGEST_REMARK, remark.length());
        }
    }

    public static GiftTerms number(BigDecimal number, String remark) {
        return new GiftTerms(Optional.of(number), Optional.empty(), "", remark);
    }

    public static GiftTerms ratio(BigDecimal numerator, BigDecimal denominator, String remark) {
        return new GiftTerms(Optional.of(numerator), Optional.of(denominator), "", remark);
    }

    public static GiftTerms proof(String link, String remark) {
        return new GiftTerms(Optional.empty(), Optional.empty(), link, remark);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.signum() < 0) {
            throw new RuleBroken("indicators.gift.negative", number);
        }
        if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > DIGITS) {
            throw new RuleBroken("indicators.gift.tooLong", DECIMALS, DIGITS);
        }
        return plain;
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(java.util.Locale.ROOT))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
