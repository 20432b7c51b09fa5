package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingRow;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the address of the trainings asks for; a word that it should not have is as if not there.
 */
record TrainingQuery(
        String year,
        String service,
        Optional<TrainingSubject> subject,
        Optional<TrainingKind> kind) {

    static TrainingQuery of(HttpServletRequest request) {
        String year = RegisterWords.parameter(request, "annee");
        return new TrainingQuery(
                year.matches("\\d{4}") ? year : "",
                RegisterWords.parameter(request, "service"),
                RegisterWords.chosen(
                        TrainingSubject.class, RegisterWords.parameter(request, "theme")),
                RegisterWords.chosen(
                        TrainingKind.class, RegisterWords.parameter(request, "nature")));
    }

    boolean isEmpty() {
        return year.isEmpty() && service.isEmpty() && subject.isEmpty() && kind.isEmpty();
    }

    List<TrainingRow> of(List<TrainingRow> rows) {
        return rows.stream()
                .filter(row -> year.isEmpty() || row.isOf(Integer.parseInt(year)))
                .filter(row -> service.isEmpty() || row.service().equals(service))
                .filter(row -> subject.isEmpty() || row.subject() == subject.get())
                .filter(row -> kind.isEmpty() || row.kind() == kind.get())
                .toList();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("annee", year)
                .with("service", service)
                .with("theme", subject.map(RegisterWords::word))
                .with("nature", kind.map(RegisterWords::word));
    }

    /** For an export and for paper: what was left out. */
    String inWords() {
        List<String> said = new ArrayList<>();
        if (!year.isEmpty()) {
            said.add(Texts.of("quality.training.year", year));
        }
        if (!service.isEmpty()) {
            said.add(service);
        }
        subject.map(TrainingLine::text).ifPresent(said::add);
        kind.map(TrainingLine::text).ifPresent(said::add);
        return said.isEmpty() ? Texts.of("quality.training.all") : String.join(", ", said);
    }
}
