package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CaveatWordsTest {

    private static final Optional<BigDecimal> MANY = Optional.of(BigDecimal.valueOf(100));

    @Test
    @Tag("IND-53")
    void a_part_says_of_what_and_what_is_lost() {
        assertThat(CaveatWords.of(covered(8, 0, FigureCoverage.Unit.DAYS), MANY))
                .containsExactly("8\u00a0jours sur\u00a021");
        assertThat(CaveatWords.of(covered(20, 1, FigureCoverage.Unit.WEEKS), MANY))
                .containsExactly("20\u00a0semaines sur\u00a021 (1\u00a0perdu)");
        assertThat(CaveatWords.of(covered(1, 2, FigureCoverage.Unit.DAYS), MANY))
                .containsExactly("1\u00a0jour sur\u00a021 (2\u00a0perdus)");
        assertThat(CaveatWords.of(covered(21, 0, FigureCoverage.Unit.DAYS), MANY)).isEmpty();
    }

    @Test
    @Tag("IND-51")
    @Tag("LET-68")
    void what_nobody_counted_what_is_to_be_counted_again_and_too_few_are_said() {
        FigureCaveats caveats = new FigureCaveats(Optional.empty(), true, 1, 3, 30);
        assertThat(CaveatWords.of(caveats, Optional.of(BigDecimal.valueOf(29))))
                .containsExactly(
                        "1\u00a0cas non compté", "3\u00a0cas à recompter", "moins de 30\u00a0cas");
        assertThat(CaveatWords.of(caveats, Optional.empty())).hasSize(2);
        assertThat(CaveatWords.of(FigureCaveats.NONE, MANY)).isEmpty();
    }

    @Test
    @Tag("IND-52")
    void a_bound_is_said_with_its_value() {
        assertThat(
                        CaveatWords.bound(
                                new FigureCaveats(Optional.empty(), true, 0, 0, 0), "60,0\u202f%"))
                .isEqualTo("au moins 60,0\u202f%");
        assertThat(CaveatWords.bound(FigureCaveats.NONE, "60,0\u202f%")).isEqualTo("60,0\u202f%");
    }

    private static FigureCaveats covered(int known, int lost, FigureCoverage.Unit unit) {
        return FigureCaveats.NONE.covered(new FigureCoverage(known, 21, lost, unit));
    }
}
