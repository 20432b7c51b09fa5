package fr.prefecture.clu.listening;

import java.util.List;
import java.util.Optional;

/** What was understood of a partner's file, or why it was refused. */
record ExchangeReading(
        Optional<ExchangeOrder> order, Optional<ExchangeReturn> back, List<ExchangeFault> faults) {

    static ExchangeReading refused(List<ExchangeFault> faults) {
        return new ExchangeReading(Optional.empty(), Optional.empty(), List.copyOf(faults));
    }

    static ExchangeReading of(ExchangeOrder order) {
        return new ExchangeReading(Optional.of(order), Optional.empty(), List.of());
    }

    static ExchangeReading of(ExchangeReturn back) {
        return new ExchangeReading(Optional.empty(), Optional.of(back), List.of());
    }
}
