package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.EditionSheet;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a campaign may ask: the latest edition of each questionnaire that asks something. */
@RequestScoped
public class EditionChoices {

    @Inject Questionnaires questionnaires;

    /**
     * @param kept an edition that stays a choice although there is a later one
     */
    List<SelectItem> items(Optional<Long> kept) {
        List<SelectItem> items = new ArrayList<>();
        questionnaires.all().stream()
                .filter(row -> row.questions() > 0)
                .forEach(
                        row ->
                                items.add(
                                        new SelectItem(
                                                row.editionId(),
                                                named(
                                                        row.title(),
                                                        row.editionNumber(),
                                                        row.audience()))));
        kept.filter(id -> items.stream().noneMatch(item -> item.getValue().equals(id)))
                .flatMap(questionnaires::edition)
                .ifPresent(
                        sheet ->
                                items.add(
                                        new SelectItem(
                                                sheet.id(),
                                                named(
                                                        sheet.title(),
                                                        sheet.number(),
                                                        sheet.audience()))));
        return items;
    }

    Audience audience(Long edition) {
        return questionnaires
                .edition(edition)
                .map(EditionSheet::audience)
                .orElseThrow(() -> new RuleBroken("listening.edition.unknown"));
    }

    /** « Satisfaction des usagers, version 2 (usagers) » */
    static String named(String title, int number, Audience audience) {
        return Texts.of("listening.edition.named", title, number, SurveyWords.audience(audience));
    }
}
