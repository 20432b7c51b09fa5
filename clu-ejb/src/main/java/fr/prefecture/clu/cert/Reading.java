package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell says for a number; « N/C » is not available, and never zero. */
final class Reading {

    static final BigDecimal MOST = BigDecimal.valueOf(9_999_999);

    private static final Set<String> NOT_AVAILABLE =
            Set.of("nc", "n c", "nd", "n d", "na", "n a", "non communique", "non disponible");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "−");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(?:[.,]\\d{1,20})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private Reading() {}

    /**
     * @return nothing when it is not available
     */
    static Optional<BigDecimal> read(Quantity measure, String cell) throws RefusedLine {
        String said = cell.strip();
        if (said.isEmpty() || DASHES.contains(said) || isNotAvailable(said)) {
            return Optional.empty();
        }
        String column = measure.code();
        if (said.startsWith("=")) {
            throw new RefusedLine(column, "cert.cell.formula");
        }
        if (said.startsWith("#")) {
            throw new RefusedLine(column, "cert.cell.error", said);
        }
        String number = SPACES.matcher(said).replaceAll("").replace('−', '-');
        if (!NUMBER.matcher(number).matches()) {
            throw new RefusedLine(column, "cert.cell.noNumber", said);
        }
        BigDecimal amount = new BigDecimal(number.replace(',', '.'));
        if (amount.signum() < 0) {
            throw new RefusedLine(column, "cert.cell.negative", said);
        }
        if (amount.compareTo(MOST) > 0) {
            throw new RefusedLine(column, "cert.cell.tooLarge", said);
        }
        if (measure.unit() == Quantity.Unit.FILES) {
            if (GROUPED.matcher(number).matches() || amount.stripTrailingZeros().scale() > 0) {
                throw new RefusedLine(column, "cert.cell.notWhole", said);
            }
            return Optional.of(amount.setScale(0, RoundingMode.UNNECESSARY));
        }
        return Optional.of(amount.setScale(2, RoundingMode.HALF_UP));
    }

    static boolean isNotAvailable(String cell) {
        return NOT_AVAILABLE.contains(Folded.key(cell));
    }
}
