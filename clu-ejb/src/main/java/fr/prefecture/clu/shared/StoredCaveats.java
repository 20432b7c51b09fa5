package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** The caveats of a figure, in the columns of whatever keeps the figure. */
@Embeddable
public class StoredCaveats {

    @Column(name = "coverage_known")
    private Integer known;

    @Column(name = "coverage_expected")
    private Integer expected;

    @Column(name = "coverage_lost")
    private Integer lost;

    @Enumerated(EnumType.STRING)
    @Column(name = "coverage_unit")
    private FigureCoverage.Unit unit;

    @Column(name = "lower_bound")
    private boolean lowerBound;

    @Column(name = "not_counted")
    private long notCounted;

    private long expired;
    private long fewest;

    protected StoredCaveats() {}

    private StoredCaveats(FigureCaveats caveats) {
        caveats.coverage()
                .ifPresent(
                        coverage -> {
                            known = coverage.known();
                            expected = coverage.expected();
                            lost = coverage.lost();
                            unit = coverage.unit();
                        });
        lowerBound = caveats.lowerBound();
        notCounted = caveats.notCounted();
        expired = caveats.expired();
        fewest = caveats.fewest();
    }

    public static StoredCaveats of(FigureCaveats caveats) {
        return new StoredCaveats(caveats);
    }

    public FigureCaveats caveats() {
        return new FigureCaveats(
                unit == null
                        ? Optional.empty()
                        : Optional.of(new FigureCoverage(known, expected, lost, unit)),
                lowerBound,
                notCounted,
                expired,
                fewest);
    }
}
