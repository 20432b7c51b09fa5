package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.IncidentChannel;
import fr.prefecture.clu.listening.IncidentKind;
import fr.prefecture.clu.listening.IncidentRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the address of the incidents asks for; a word that it should not have is as if not there.
 */
record IncidentQuery(
        Optional<IncidentKind> kind,
        Optional<IncidentChannel> channel,
        String service,
        ComplaintQuery.Span happened) {

    static IncidentQuery of(HttpServletRequest request) {
        return new IncidentQuery(
                ComplaintWords.chosen(
                        IncidentKind.class, ComplaintWords.parameter(request, "nature")),
                ComplaintWords.chosen(
                        IncidentChannel.class, ComplaintWords.parameter(request, "canal")),
                ComplaintWords.parameter(request, "service"),
                ComplaintQuery.Span.of(request, "du", "au"));
    }

    boolean isEmpty() {
        return kind.isEmpty() && channel.isEmpty() && service.isEmpty() && happened.isOpen();
    }

    List<IncidentRow> of(List<IncidentRow> rows) {
        return rows.stream()
                .filter(row -> kind.isEmpty() || row.kind() == kind.get())
                .filter(row -> channel.isEmpty() || row.channel() == channel.get())
                .filter(row -> service.isEmpty() || row.service().equals(service))
                .filter(row -> happened.holds(row.happenedOn()))
                .toList();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("nature", kind.map(ComplaintWords::word))
                .with("canal", channel.map(ComplaintWords::word))
                .with("service", service)
                .with("du", happened.from().map(LocalDate::toString))
                .with("au", happened.to().map(LocalDate::toString));
    }

    String inWords() {
        List<String> said = new ArrayList<>();
        kind.map(ComplaintWords::text).ifPresent(said::add);
        channel.map(ComplaintWords::text).ifPresent(said::add);
        if (!service.isEmpty()) {
            said.add(service);
        }
        if (!happened.isOpen()) {
            said.add(happened.inWords());
        }
        return said.isEmpty() ? Texts.of("listening.incident.all") : String.join(", ", said);
    }
}
