package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.ComplaintState;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the address of the complaints asks for; a word that it should not have is as if not there.
 */
record ComplaintQuery(
        Optional<ComplaintKind> kind,
        Optional<ComplaintState> state,
        String service,
        String reason,
        Span received,
        Span due,
        boolean published) {

    /** Both ends included; open where nothing is said. */
    record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

        static Span of(HttpServletRequest request, String from, String to) {
            return new Span(ComplaintWords.day(request, from), ComplaintWords.day(request, to));
        }

        boolean holds(LocalDate day) {
            return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
        }

        boolean isOpen() {
            return from.isEmpty() && to.isEmpty();
        }

        String inWords() {
            if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
                return French.period(from.get(), to.get());
            }
            return from.map(day -> Texts.of("listening.since", day)).orElse("")
                    + (from.isPresent() && to.isPresent() ? " " : "")
                    + to.map(day -> Texts.of("listening.until", day)).orElse("");
        }
    }

    static ComplaintQuery of(HttpServletRequest request) {
        return new ComplaintQuery(
                ComplaintWords.chosen(
                        ComplaintKind.class, ComplaintWords.parameter(request, "nature")),
                ComplaintWords.chosen(
                        ComplaintState.class, ComplaintWords.parameter(request, "etat")),
                ComplaintWords.parameter(request, "service"),
                ComplaintWords.parameter(request, "motif"),
                Span.of(request, "du", "au"),
                Span.of(request, "echeance-du", "echeance-au"),
                ComplaintWords.parameter(request, "publiables").equals("oui"));
    }

    boolean isEmpty() {
        return kind.isEmpty()
                && state.isEmpty()
                && service.isEmpty()
                && reason.isEmpty()
                && received.isOpen()
                && due.isOpen()
                && !published;
    }

    List<ComplaintRow> of(List<ComplaintRow> rows) {
        return rows.stream()
                .filter(row -> kind.isEmpty() || row.kind() == kind.get())
                .filter(row -> state.isEmpty() || row.state() == state.get())
                .filter(row -> service.isEmpty() || row.service().equals(service))
                .filter(
                        row ->
                                reason.isEmpty()
                                        || row.reason().equals(reason)
                                        || row.secondReason().equals(reason))
                .filter(row -> received.holds(row.receivedOn()))
                .filter(row -> due.isOpen() || row.dueOn().filter(due::holds).isPresent())
                .filter(row -> !published || !row.published().isEmpty())
                .toList();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("nature", kind.map(ComplaintWords::word))
                .with("etat", state.map(ComplaintWords::word))
                .with("service", service)
                .with("motif", reason)
                .with("du", received.from().map(LocalDate::toString))
                .with("au", received.to().map(LocalDate::toString))
                .with("echeance-du", due.from().map(LocalDate::toString))
                .with("echeance-au", due.to().map(LocalDate::toString))
                .with("publiables", published ? "oui" : "");
    }

    /** For an export and for paper: what was left out. */
    String inWords() {
        List<String> said = new ArrayList<>();
        kind.map(ComplaintWords::text).ifPresent(said::add);
        state.map(ComplaintWords::text).ifPresent(said::add);
        if (!service.isEmpty()) {
            said.add(service);
        }
        if (!reason.isEmpty()) {
            said.add(reason);
        }
        if (!received.isOpen()) {
            said.add(Texts.of("listening.received.in", received.inWords()));
        }
        if (!due.isOpen()) {
            said.add(Texts.of("listening.due.in", due.inWords()));
        }
        if (published) {
            said.add(Texts.of("listening.filter.published"));
        }
        return said.isEmpty() ? Texts.of("listening.complaint.all") : String.join(", ", said);
    }
}
