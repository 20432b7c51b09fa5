package fr.prefecture.clu.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one member who was asked has said; nothing, perhaps. */
public record MemberAnswer(ConsultedMemberRow member, List<ObservationRow> observations) {

    public MemberAnswer {
        observations = List.copyOf(observations);
    }

    public boolean isSilent() {
        return observations.isEmpty();
    }

    /** The day of their first observation. */
    public Optional<LocalDate> answeredOn() {
        return observations.stream().map(ObservationRow::receivedOn).min(LocalDate::compareTo);
    }

    /** How they answered, each way once. */
    public List<ObservationChannel> channels() {
        return observations.stream().map(ObservationRow::channel).distinct().sorted().toList();
    }

    /** LET-35: whether all that they said came after the closing date. */
    public boolean isLate() {
        return !isSilent() && observations.stream().allMatch(ObservationRow::late);
    }
}
