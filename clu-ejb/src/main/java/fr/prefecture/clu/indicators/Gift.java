package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A figure or a proof that somebody gave when asked; it changes no more, another one corrects it.
 */
@Entity
@Table(name = "indicators_gift")
public class Gift extends Versioned {

    private static final int LONGEST_FILES = 1_000;

    @ManyToOne(optional = false)
    private Asking asking;

    private BigDecimal numerator;
    private BigDecimal denominator;
    private String link;

    @Column(name = "file_names")
    private String files;

    private String remark;

    @Column(name = "given_by")
    private String by;

    @Column(name = "given_at")
    private Instant at;

    protected Gift() {}

    /**
     * IND-30, IND-31
     *
     * @param files the names of all files of the asking
     * @throws RuleBroken when the figure, or the file and the address of a proof, are missing
     */
    Gift(Asking asking, GiftTerms terms, String files, String by, Instant at) {
        if (asking.kind() == AskingKind.FIGURE && terms.numerator().isEmpty()) {
            throw new RuleBroken("indicators.gift.figure.missing");
        }
        if (asking.kind() == AskingKind.PROOF && terms.link().isEmpty() && files.isEmpty()) {
            throw new RuleBroken("indicators.gift.proof.missing");
        }
        this.asking = asking;
        if (asking.kind() == AskingKind.FIGURE) {
            this.numerator = terms.numerator().orElseThrow();
            this.denominator = terms.denominator().orElse(null);
        }
        this.link = terms.link();
        this.files =
                files.length() <= LONGEST_FILES
                        ? files
                        : files.substring(0, LONGEST_FILES - 1) + "…";
        this.remark = terms.remark();
        this.by = by;
        this.at = at;
    }

    /** IND-33 */
    boolean isLike(Gift other) {
        return same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && link.equals(other.link)
                && files.equals(other.files)
                && remark.equals(other.remark);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    Asking asking() {
        return asking;
    }

    GiftRow row() {
        return new GiftRow(
                id(),
                Optional.ofNullable(numerator),
                Optional.ofNullable(denominator),
                link,
                files,
                remark,
                by,
                at);
    }

    /** What the history keeps. */
    String written() {
        String figure =
                numerator == null
                        ? ""
                        : numerator.stripTrailingZeros().toPlainString()
                                + (denominator == null
                                        ? ""
                                        : " / " + denominator.stripTrailingZeros().toPlainString());
        return String.join(
                " · ",
                java.util.stream.Stream.of(figure, link, files, remark)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
