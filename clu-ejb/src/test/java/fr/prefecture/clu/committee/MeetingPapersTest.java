package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingPapersTest {

    private final Database database = Database.empty();
    private final PaperExamples example = new PaperExamples(database);
    private final MeetingPapers papers = database.boundary(MeetingPapers.class);
    private final Participations participations = database.boundary(Participations.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-34")
    @Tag("COM-37")
    void the_minutes_of_31_may_2021_say_who_was_there_and_what_was_said_of_eight_themes() {
        long id = example.signed();
        Paper paper = papers.paper(id, PaperKind.MINUTES, Print.STANDARD);
        String said = said(paper);
        assertThat(paper.name()).isEqualTo("releve-de-decisions-2021-05-31");
        assertThat(said)
                .contains(
                        "Comité local des usagers, réunion du lundi 31 mai 2021, 14 h 30",
                        "Andréa Lambert, secrétaire générale de la préfecture",
                        "Participants (16)",
                        "Excusés (3)",
                        "8. Actualités : Services Publics +",
                        "Avis défavorable (Organisation générale des consommateurs",
                        "Suggestion (Association des maires) :",
                        "Échéance : en 2022",
                        "Échéance : au 3e trimestre 2021",
                        "Échéance : le mardi 15 juin 2021",
                        "Signé le 4 juin 2021",
                        "Pour le Préfet et par délégation")
                .doesNotContain("9. ", "Projet", "Association des sourds", "maires ruraux");
        assertThat(said.split("Décision :", -1)).hasSize(11);
        kept(paper);
    }

    @Test
    @Tag("COM-37")
    void a_record_that_is_not_signed_is_a_draft_in_plain_words() {
        long id = example.prepared();
        assertThat(said(papers.paper(id, PaperKind.MINUTES, Print.STANDARD)))
                .contains("Rien n’est encore rédigé.", "Participants (0)");
        example.hold(id);
        assertThat(said(papers.paper(id, PaperKind.MINUTES, Print.STANDARD)))
                .contains("Projet de relevé de décisions", "ce relevé n’est pas signé")
                .doesNotContain("par délégation");
    }

    @Test
    @Tag("COM-35")
    void a_convocation_says_when_where_and_until_when_to_answer() {
        long id = example.convened();
        Participation one = named(id, "Monsieur Gérard Noël");
        Paper paper = papers.convocation(one.id(), Print.STANDARD);
        assertThat(paper.name()).isEqualTo("convocation-2021-05-31-gerard-noel");
        assertThat(said(paper))
                .contains(
                        "Objet : convocation à la réunion du lundi 31 mai 2021",
                        "Monsieur,",
                        "Vous y représentez : Association des aveugles et malvoyants.",
                        "14 h 30 (fin prévue vers 16 h 25)",
                        "Préfecture, salle des Écrins",
                        "Visioconférence sur invitation",
                        "jusqu’au vendredi 21 mai 2021 inclus",
                        "les documents avant la réunion, les documents en texte seul",
                        "Le 10 mai 2021",
                        "Pour le Préfet et par délégation")
                .doesNotContain("Projet");
        kept(paper);
        kept(papers.convocation(one.id(), Print.LARGE), "-gros");
        assertThat(said(papers.paper(id, PaperKind.CONVOCATION, Print.STANDARD)))
                .contains("Madame, Monsieur,", "transcription écrite en direct")
                .doesNotContain("Vous y représentez");
    }

    @Test
    @Tag("COM-35")
    void an_answer_is_asked_for_on_a_worked_day_a_week_before_or_else_just_before() {
        LocalDate day = LocalDate.of(2021, 5, 31);
        assertThat(AnswerDeadline.of(day, Optional.empty(), d -> true)).isEqualTo("2021-05-24");
        assertThat(AnswerDeadline.of(day, Optional.empty(), d -> d.getDayOfMonth() != 24))
                .isEqualTo("2021-05-23");
        assertThat(AnswerDeadline.of(day, Optional.of(day.minusDays(7)), d -> true))
                .isEqualTo("2021-05-30");
        assertThat(AnswerDeadline.of(day, Optional.of(day.minusDays(1)), d -> true))
                .isEqualTo("2021-05-30");
        assertThat(AnswerDeadline.of(day, Optional.of(day), d -> true)).isEqualTo(day);
    }

    @Test
    @Tag("COM-36")
    @Tag("COM-39")
    void the_letter_names_its_groups_and_the_last_day_with_its_weekday() {
        long id = example.signed();
        Paper paper = papers.paper(id, PaperKind.COVER_LETTER, Print.STANDARD);
        assertThat(said(paper))
                .contains(
                        "jusqu’au mardi 15 juin 2021 inclus",
                        "Services (7)",
                        "Associations (8)",
                        "Autres (5)",
                        "Relevé de décisions, signé le 4 juin 2021",
                        "Pour le Préfet et par délégation",
                        "Mesdames, Messieurs,")
                .doesNotContain("quinzaine", "Projet");
        kept(paper);
        Paper own = papers.coverLetter(named(id, "Madame Colette Imbert").id(), Print.STANDARD);
        assertThat(said(own)).contains("Madame,", "Maire, présidente", "12 rue de l’Exemple");
        Paper list = papers.paper(id, PaperKind.RECIPIENTS, Print.STANDARD);
        assertThat(said(list)).contains("20 destinataires : services 7, associations 8, autres 5.");
        kept(list);
    }

    @Test
    @Tag("COM-34")
    @Tag("COM-39")
    void the_agenda_and_the_sheet_to_sign_are_made_from_the_same_record() {
        long id = example.convened();
        Paper agenda = papers.paper(id, PaperKind.AGENDA, Print.STANDARD);
        assertThat(said(agenda))
                .contains("1. Préambule", "Secrétaire générale", "10 min", "vers 16 h 25");
        kept(agenda);
        Paper sheet = papers.paper(id, PaperKind.ATTENDANCE_SHEET, Print.STANDARD);
        assertThat(said(sheet))
                .contains("Services de l’État (7)", "Associations d’usagers (8)", "Élus (2)");
        assertThat(said(sheet))
                .as("neither how to write to somebody nor what they have asked for")
                .contains("sans avoir été convoquées")
                .doesNotContain("@", "12 rue de l’Exemple", "gros caractères", "vélotypie");
        kept(sheet);
        kept(papers.paper(id, PaperKind.ATTENDANCE_SHEET, Print.LARGE), "-gros");
    }

    @Test
    @Tag("COM-34")
    void letters_are_posted_to_those_who_prefer_post_one_after_the_other() {
        long id = example.convened();
        Paper letters = papers.paper(id, PaperKind.POSTED_LETTERS, Print.STANDARD);
        assertThat(said(letters)).contains("Madame Colette Imbert", "Madame Martine Caron");
        assertThat(said(letters).split("Je vous prie d’agréer", -1)).hasSize(3);
        assertThat(papers.withoutAddress(id)).isEmpty();
        kept(letters);
    }

    @Test
    @Tag("COM-34")
    @Tag("DOC-10")
    void every_paper_is_accessible_in_large_print_too() {
        long id = example.signed();
        for (PaperKind kind : PaperKind.values()) {
            if (kind != PaperKind.SLIDES) {
                kept(papers.paper(id, kind, Print.LARGE), "-gros");
            }
        }
    }

    @Test
    @Tag("COM-34")
    void what_a_paper_lacks_is_named_at_once_and_a_vague_date_is_said_as_such() {
        long id = planned(MeetingExamples.bare(LooseDate.year(2022)));
        assertThatThrownBy(() -> papers.paper(id, PaperKind.CONVOCATION, Print.STANDARD))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage("committee.paper.missing");
                            assertThat(refusal.arguments().get(0).toString())
                                    .contains("EXACT_DATE", "TIME", "PLACE", "AGENDA");
                        });
        for (PaperKind kind :
                List.of(
                        PaperKind.AGENDA,
                        PaperKind.ATTENDANCE_SHEET,
                        PaperKind.MINUTES,
                        PaperKind.COVER_LETTER,
                        PaperKind.RECIPIENTS)) {
            assertThat(papers.missing(id, kind)).isNotEmpty();
            assertThatThrownBy(() -> papers.paper(id, kind, Print.STANDARD))
                    .isInstanceOf(RuleBroken.class);
        }
        AgendaItems items = database.boundary(AgendaItems.class);
        database.transaction(
                () ->
                        items.add(
                                id,
                                Optional.empty(),
                                new AgendaTerms("Résultats", "", Optional.empty(), List.of())));
        for (PaperKind kind : List.of(PaperKind.AGENDA, PaperKind.MINUTES)) {
            Paper paper = papers.paper(id, kind, Print.STANDARD);
            assertThat(said(paper)).contains("prévue en 2022").doesNotContain("null", ": ,");
            Accessible.check(paper);
        }
        assertThat(said(papers.paper(id, PaperKind.AGENDA, Print.STANDARD)))
                .contains("à désigner", "à préciser");
    }

    @Test
    @Tag("COM-34")
    void no_name_breaks_a_paper() {
        long id = planned(MeetingExamples.on(LooseDate.day(PaperExamples.DAY)));
        AgendaItems items = database.boundary(AgendaItems.class);
        database.transaction(
                () -> items.add(id, Optional.empty(), MeetingExamples.theme("A < B & C > D")));
        List<String> names =
                List.of("Jean d’Aré & fils <O'Neil>", "\"Q\" ${1+1} <#stop>", "ليلى حداد");
        database.transaction(
                () ->
                        participations.invite(
                                id,
                                names.stream()
                                        .map(
                                                name ->
                                                        MeetingExamples.guest(
                                                                name,
                                                                "Amis & <Cie>",
                                                                MemberCollege.USERS))
                                        .toList()));
        database.transaction(
                () ->
                        participations.attend(
                                id,
                                Map.of(
                                        participations.of(id).get(0).id(),
                                        Participation.Attendance.PRESENT)));
        for (Participation one : participations.of(id)) {
            Paper paper = papers.convocation(one.id(), Print.STANDARD);
            assertThat(paper.name()).matches("[a-z0-9-]+");
            assertThat(said(paper)).contains("A < B & C > D", "Amis & <Cie>");
            Accessible.check(paper);
        }
        Accessible.check(papers.paper(id, PaperKind.ATTENDANCE_SHEET, Print.STANDARD));
        Accessible.check(papers.paper(id, PaperKind.MINUTES, Print.STANDARD));
    }

    @Test
    @Tag("COM-36")
    void observations_close_on_a_day_that_is_set_before_the_minutes_are_sent() {
        long id = example.held();
        MeetingSteps steps = database.boundary(MeetingSteps.class);
        Meetings meetings = database.boundary(Meetings.class);
        assertThat(meetings.get(id).proposedObservationsUntil()).contains(PaperExamples.CLOSING);
        assertThat(papers.missing(id, PaperKind.COVER_LETTER))
                .containsExactly(MeetingCheck.Kind.OBSERVATIONS_UNTIL);
        close(id, PaperExamples.DAY.minusDays(1), "committee.observations.beforeMeeting");
        close(id, PaperExamples.DAY.plusDays(367), "committee.observations.late");
        database.transaction(() -> steps.receiveObservationsUntil(id, PaperExamples.DAY));
        database.transaction(() -> steps.submit(id));
        database.transaction(
                () -> steps.sign(id, MeetingExamples.shown(database, id), PaperExamples.SIGNED));
        MeetingExamples.assertRefused(
                () -> database.transaction(() -> steps.distribute(id, PaperExamples.SIGNED)),
                "committee.meeting.missing");
        close(id, PaperExamples.SIGNED.minusDays(1), "committee.observations.beforeSignature");
        database.transaction(() -> steps.receiveObservationsUntil(id, PaperExamples.CLOSING));
        database.transaction(() -> steps.receiveObservationsUntil(id, PaperExamples.CLOSING));
        database.transaction(() -> steps.distribute(id, PaperExamples.SIGNED));
        assertThat(meetings.get(id).observationsUntil()).contains(PaperExamples.CLOSING);
        close(id, PaperExamples.CLOSING.plusDays(1), "committee.observations.sent");
        database.transaction(() -> steps.receiveObservationsUntil(id, PaperExamples.CLOSING));
    }

    @Test
    @Tag("COM-34")
    void what_corrects_a_signed_record_stands_at_its_end() {
        long id = example.signed();
        Corrections corrections = database.boundary(Corrections.class);
        database.transaction(
                () -> corrections.add(id, "erratum-1", "Lire « 224 usagers ».\nAu lieu de 222."));
        Paper paper = papers.paper(id, PaperKind.MINUTES, Print.STANDARD);
        assertThat(said(paper))
                .contains("voir les errata", "Erratum du 4 juin 2021", "Lire « 224 usagers ».");
        Accessible.check(paper);
    }

    @Test
    @Tag("COM-38")
    void only_signed_minutes_are_published_and_not_before_their_signature() {
        long id = example.held();
        MeetingExamples.assertRefused(
                () -> papers.publishable(id, PaperExamples.SIGNED),
                "committee.publication.unsigned");
        example.sign(id);
        MeetingExamples.assertRefused(
                () -> papers.publishable(id, PaperExamples.SIGNED.minusDays(1)),
                "committee.publication.early");
        assertThat(papers.publishable(id, PaperExamples.SIGNED).id()).isEqualTo(id);
    }

    private void close(long id, LocalDate last, String refusal) {
        MeetingSteps steps = database.boundary(MeetingSteps.class);
        MeetingExamples.assertRefused(
                () -> database.transaction(() -> steps.receiveObservationsUntil(id, last)),
                refusal);
    }

    private long planned(MeetingTerms terms) {
        Meetings meetings = database.boundary(Meetings.class);
        return database.transaction(() -> meetings.plan(terms));
    }

    private Participation named(long id, String name) {
        return participations.of(id).stream()
                .filter(one -> one.person().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the page, with plain spaces. */
    private static String said(Paper paper) {
        return paper.xhtml()
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace(" ,", ",")
                .replace(" .", ".")
                .replace("( ", "(")
                .replace(" )", ")");
    }

    private static void kept(Paper paper) {
        kept(paper, "");
    }

    /** Every file says the same and is accessible; it is left for somebody to look at. */
    private static void kept(Paper paper, String suffix) {
        Accessible.check(paper);
        for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.ODT, PaperFormat.HTML)) {
            try {
                Path folder = Files.createDirectories(Path.of("target/papers"));
                Files.write(
                        folder.resolve(paper.name() + suffix + '.' + format.extension()),
                        new Papers().file(paper, format).content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
