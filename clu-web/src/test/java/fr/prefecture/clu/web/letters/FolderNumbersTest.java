package fr.prefecture.clu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.letters.FolderWeek;
import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNumbersTest {

    private static FolderWeek week(LocalDate monday, int received, int version) {
        return new FolderWeek(
                monday,
                new InboundCounts(
                        received, Optional.of(1), Optional.of(0), Optional.of(1), Optional.of(0)),
                version);
    }

    @Test
    void numbers_come_back_as_they_went() {
        List<FolderWeek> weeks =
                List.of(
                        week(LocalDate.of(2021, 5, 3), 2, -1),
                        week(LocalDate.of(2021, 5, 10), 9, 4));
        String written = FolderNumbers.written(weeks);
        assertThat(written).startsWith("2021-05-03:2,1,0,1,0,-1;").matches("[\\d:;,-]+");
        assertThat(FolderNumbers.read(written)).isEqualTo(weeks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2021-05-03:1,1,1,1,1",
                "2021-13-03:1,1,0,1,0,-1",
                "2021-05-03:1,1,0,1,0,-1;",
                "2021-05-03:-1,1,0,1,0,-1"
            })
    void anything_else_is_refused(String sent) {
        assertThatThrownBy(() -> FolderNumbers.read(sent))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.folder.lost");
    }

    @Test
    void numbers_that_contradict_each_other_are_refused_as_if_they_were_typed() {
        assertThatThrownBy(() -> FolderNumbers.read("2021-05-03:1,2,0,1,0,-1"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.inbound.acknowledged.more");
    }
}
