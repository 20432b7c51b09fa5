package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultedPerson;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The boxes of the form of a consultation. */
@RequestScoped
public class ConsultationChoices {

    /** A box to tick. */
    public record Box(long id, String text, boolean ticked) {}

    @Inject ReplyTemplates templates;
    @Inject ConsultedPeople people;

    /** All that may be asked about. */
    List<TemplateRow> serving() {
        return templates.rows().stream()
                .filter(row -> row.state() != TemplateState.WITHDRAWN)
                .toList();
    }

    List<Box> templates(Set<Long> ticked) {
        return serving().stream()
                .map(
                        row ->
                                new Box(
                                        row.id(),
                                        Texts.of(
                                                "letters.consultation.template",
                                                row.code(),
                                                row.latest().subject(),
                                                Texts.of("TemplateState." + row.state().name())),
                                        ticked.contains(row.id())))
                .toList();
    }

    List<Box> people(Set<Long> ticked) {
        return people.sitting().stream()
                .map(
                        one ->
                                new Box(
                                        Long.parseLong(one.key()),
                                        Texts.of(
                                                "letters.consultation.person",
                                                ConsultationWords.person(one.name(), one.body()),
                                                Texts.of("letters.way." + way(one))),
                                        ticked.contains(Long.valueOf(one.key()))))
                .toList();
    }

    /** How they are written to. */
    static String way(ConsultedPerson one) {
        return one.email().isEmpty() ? one.address().isEmpty() ? "none" : "post" : "email";
    }
}
