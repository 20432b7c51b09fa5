package fr.prefecture.clu.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.home.FrozenMonthRow;
import fr.prefecture.clu.home.FrozenMonths;
import fr.prefecture.clu.home.MonthTile;
import fr.prefecture.clu.home.NightReadings;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthScheduleTest {

    private static final Instant NOW = Instant.parse("2021-06-10T08:00:00Z");
    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    private final List<String> done = new ArrayList<>();

    @SuppressWarnings("UnnecessaryAssignment")
    @Test
    @Tag("HOM-11")
    void a_month_stays_frozen_when_its_letter_fails_and_a_missed_one_is_frozen_all_the_same() {
        MonthSchedule schedule = new MonthSchedule();
        schedule.shift = shift();
        schedule.months = months();
        schedule.readings =
                new NightReadings() {
                    @Override
                    public List<MonthTile> tiles(YearMonth month) {
                        done.add("letter of " + month);
                        throw new IllegalStateException("no letter");
                    }
                };
        schedule.clock = Clock.fixed(NOW, ZoneOffset.UTC);

        schedule.look();

        assertThat(done)
                .containsExactly(
                        "frozen 2021-05",
                        "kept",
                        "letter of 2021-05",
                        "undone",
                        "frozen 2021-03",
                        "kept");
    }

    /** Tells what becomes of each transaction. */
    private NightShift shift() {
        return new NightShift() {
            @Override
            public <T> T together(Supplier<T> task) {
                T result;
                try {
                    result = task.get();
                } catch (IllegalStateException e) {
                    done.add("undone");
                    throw e;
                }
                done.add("kept");
                return result;
            }
        };
    }

    private FrozenMonths months() {
        return new FrozenMonths() {
            @Override
            public Optional<YearMonth> due() {
                return Optional.of(MAY);
            }

            @Override
            public List<YearMonth> missed() {
                return List.of(MARCH);
            }

            @Override
            public Optional<FrozenMonthRow> freezeByItself(YearMonth month) {
                done.add("frozen " + month);
                return Optional.of(new FrozenMonthRow(month, NOW, Optional.empty(), List.of()));
            }
        };
    }
}
