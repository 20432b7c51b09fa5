package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.noon;
import static fr.prefecture.clu.actions.ActionExamples.opened;
import static fr.prefecture.clu.actions.ActionExamples.sheet;
import static fr.prefecture.clu.actions.ActionExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.PictureExamples;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionStepsTest {

    private static final LocalDate SENT = LocalDate.of(2021, 6, 2);

    private final Database database =
            Database.empty().at(noon(2021, 6, 1)).as("referent").in(Roles.QUALITY);
    private final ActionSteps steps = database.boundary(ActionSteps.class);
    private final ActionFiles files = database.boundary(ActionFiles.class);
    private final ActionComments comments = database.boundary(ActionComments.class);
    private final long id = opened(database, "1", "Rappel par SMS", Optional.empty());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ACT-4")
    void an_action_is_done_with_a_text_or_a_file_and_not_without() {
        assertRefused(() -> steps.finish(id, " "), "actions.evidence.missing");
        database.transaction(() -> steps.finish(id, "Affiche posée le 1er juin"));
        database.transaction(() -> steps.finish(id, "Affiche posée le 1er juin"));
        assertThat(sheet(database, id).row().state()).isEqualTo(ActionItem.State.DONE);
        assertThat(sheet(database, id).row().finishedOn()).contains(LocalDate.of(2021, 6, 1));
        assertThat(database.boundary(Changes.class).of("actions.item", id)).hasSize(2);

        long other = opened(database, "2", "Affiches", Optional.empty());
        database.transaction(() -> files.addEvidence(other, "bon.txt", text("Bon de livraison")));
        database.transaction(() -> steps.finish(other, ""));
        assertThat(sheet(database, other).row().state()).isEqualTo(ActionItem.State.DONE);
    }

    @Test
    @Tag("ACT-4")
    void the_only_evidence_of_what_is_done_stays() {
        database.transaction(() -> files.addEvidence(id, "bon.txt", text("Bon de livraison")));
        long file = files.of(ActionFiles.EVIDENCE, id).get(0).id();
        database.transaction(() -> steps.finish(id, ""));
        assertRefused(() -> files.remove(id, file), "actions.evidence.last");
        database.transaction(() -> steps.reopen(id, "À refaire"));
        database.transaction(() -> files.remove(id, file));
        database.transaction(() -> files.remove(id, file));
        assertThat(files.of(ActionFiles.EVIDENCE, id)).isEmpty();
    }

    @Test
    @Tag("ACT-5")
    void an_action_is_abandoned_for_a_reason_and_then_changes_no_more_until_it_is_reopened() {
        assertRefused(() -> steps.abandon(id, ""), "actions.abandon.reason.missing");
        database.transaction(() -> steps.abandon(id, "Sans objet depuis la réforme"));
        assertThat(sheet(database, id).outcome()).isEqualTo("Sans objet depuis la réforme");
        assertRefused(() -> steps.report(id, "En cours"), "actions.item.finished");
        assertRefused(() -> steps.finish(id, "Fait"), "actions.item.finished");
        assertRefused(() -> steps.sendUp(id, "Note", Optional.empty()), "actions.item.finished");
        int seen = sheet(database, id).version();
        assertRefused(
                () -> database.boundary(ActionItems.class).change(id, seen, terms("Autre", "")),
                "actions.item.finished");
        database.transaction(() -> comments.add(id, "Dommage"));
        assertRefused(() -> steps.reopen(id, " "), "actions.reopen.reason.missing");
        database.transaction(() -> steps.reopen(id, "La réforme est reportée"));
        database.transaction(() -> steps.reopen(id, "La réforme est reportée"));
        ActionSheet sheet = sheet(database, id);
        assertThat(sheet.row().state()).isEqualTo(ActionItem.State.UNDER_WAY);
        assertThat(sheet.row().progress()).isEqualTo("La réforme est reportée");
        assertThat(sheet.row().finishedOn()).isEmpty();
    }

    @Test
    @Tag("ACT-6")
    void what_the_ministry_decides_is_sent_up_and_its_answer_kept_beside_the_state() {
        database.at(noon(2021, 9, 1));
        assertRefused(() -> steps.answered(id, SENT, "Réponse"), "actions.escalation.notSent");
        assertRefused(
                () -> steps.sendUp(id, "", Optional.of(SENT)), "actions.escalation.note.missing");
        assertRefused(
                () -> steps.sendUp(id, "Note", Optional.of(LocalDate.of(2021, 9, 2))),
                "actions.escalation.future");
        database.transaction(() -> steps.sendUp(id, "Note prête", Optional.empty()));
        assertRefused(() -> steps.answered(id, SENT, "Réponse"), "actions.escalation.notSent");
        database.transaction(() -> steps.sendUp(id, "Note au ministère", Optional.of(SENT)));
        assertRefused(
                () -> steps.answered(id, SENT.minusDays(1), "Réponse"),
                "actions.escalation.answeredBefore");
        assertRefused(() -> steps.answered(id, SENT, " "), "actions.escalation.answer.missing");
        assertRefused(
                () -> steps.answered(id, LocalDate.of(2021, 9, 2), "Réponse"),
                "actions.escalation.future");
        database.transaction(() -> steps.answered(id, SENT.plusDays(40), "À l’étude pour 2022"));
        Escalation escalation = sheet(database, id).escalation().orElseThrow();
        assertThat(escalation.note()).isEqualTo("Note au ministère");
        assertThat(escalation.sentOn()).contains(SENT);
        assertThat(escalation.answeredOn()).contains(SENT.plusDays(40));
        assertThat(escalation.answer()).isEqualTo("À l’étude pour 2022");
        assertThat(sheet(database, id).row().state()).isEqualTo(ActionItem.State.TO_DO);
        assertThat(sheet(database, id).row().escalated()).isTrue();
        database.transaction(() -> steps.sendUp(id, "Note corrigée", Optional.of(SENT)));
        assertThat(sheet(database, id).escalation().orElseThrow().answer())
                .isEqualTo("À l’étude pour 2022");
        assertRefused(
                () -> steps.sendUp(id, "Note", Optional.empty()), "actions.escalation.notSent");
    }

    @Test
    @Tag("ACT-8")
    void who_an_action_is_given_to_reports_and_others_only_read() {
        int seen = sheet(database, id).version();
        database.transaction(
                () ->
                        database.boundary(ActionItems.class)
                                .change(id, seen, terms("Signalétique", "agent")));
        database.as("agent").in(Roles.STAFF);
        database.transaction(() -> steps.report(id, "Devis reçu"));
        database.transaction(() -> comments.add(id, "Trois devis"));
        database.transaction(() -> files.addEvidence(id, "devis.txt", text("Devis")));
        database.as("standard").in(Roles.SWITCHBOARD);
        assertRefused(() -> steps.report(id, "Rien"), "actions.item.notYours");
        assertRefused(() -> comments.add(id, "Rien"), "actions.item.notYours");
        assertRefused(
                () -> files.addEvidence(id, "rien.txt", text("Rien")), "actions.item.notYours");
        assertRefused(
                () -> files.addPhotograph(id, true, "a.png", text("Rien"), "Un mur"),
                "actions.item.notYours");
        assertThat(sheet(database, id).row().progress()).isEqualTo("Devis reçu");
        assertThat(comments.of(id)).extracting(CommentRow::by).containsExactly("agent");
        assertThat(database.boundary(ActionRights.class).mayReport("agent")).isFalse();
    }

    @Test
    void a_comment_sent_twice_is_one() {
        database.transaction(() -> comments.add(id, "Vu avec le service"));
        database.transaction(() -> comments.add(id, "Vu avec le service "));
        database.transaction(() -> comments.add(id, "Suite"));
        assertThat(comments.of(id))
                .extracting(CommentRow::text)
                .containsExactly("Vu avec le service", "Suite");
        assertRefused(() -> comments.add(id, " "), "actions.comment.missing");
        assertRefused(() -> comments.add(id, "x".repeat(4001)), "actions.text.tooLong");
        assertRefused(() -> comments.add(77, "x"), "actions.item.unknown");
    }

    @Test
    @Tag("ACT-9")
    void a_photograph_is_before_or_after_and_says_what_it_shows() {
        byte[] photograph = PictureExamples.photographWithPlace(1);
        database.transaction(
                () ->
                        files.addPhotograph(
                                id, false, "hall.jpg", stream(photograph), "Hall sans panneau"));
        AttachmentRow before = files.of(ActionFiles.BEFORE, id).get(0);
        assertThat(before.description()).isEqualTo("Hall sans panneau");
        assertThat(files.of(ActionFiles.AFTER, id)).isEmpty();
        assertThat(PictureExamples.saysItsPlace(photograph)).isTrue();
        assertThat(PictureExamples.saysItsPlace(PictureExamples.read(files.open(id, before.id()))))
                .isFalse();
        assertRefused(
                () -> files.addPhotograph(id, true, "hall.jpg", stream(photograph), " "),
                "shared.attachment.description.missing");
        assertRefused(
                () -> files.addPhotograph(id, true, "hall.pdf", stream(photograph), "Hall"),
                "shared.attachment.noPicture");
    }

    @Test
    void a_file_of_another_action_is_not_found() {
        database.transaction(() -> files.addEvidence(id, "bon.txt", text("Bon")));
        long file = files.of(ActionFiles.EVIDENCE, id).get(0).id();
        long other = opened(database, "2", "Autre", Optional.empty());
        assertThat(files.find(other, file)).isEmpty();
        assertThat(PictureExamples.read(files.open(other, file))).isEmpty();
        database.transaction(() -> files.remove(other, file));
        assertThat(files.find(id, file)).isPresent();
    }

    private void assertRefused(Runnable act, String key) {
        assertThatThrownBy(() -> database.transaction(act))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private static InputStream text(String text) {
        return stream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
