package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

@Tag("ECO-76")
class ExchangeFuzzTest {

    @DictionaryFile(resourcePath = "exchange.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_an_exchange_or_refused_with_a_line(byte[] delivered) {
        ExchangeReading reading = ExchangeFile.read(delivered);
        assertThat(reading.order().isPresent() ^ reading.back().isPresent())
                .isEqualTo(reading.faults().isEmpty());
        for (ExchangeFault fault : reading.faults()) {
            assertThat(fault.key()).startsWith("listening.");
            assertThat(fault.line()).isNotNegative();
        }
    }
}
