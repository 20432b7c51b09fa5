package fr.prefecture.clu.appointments;

import static fr.prefecture.clu.appointments.AppointmentExamples.MONDAY;
import static fr.prefecture.clu.appointments.AppointmentExamples.cells;
import static fr.prefecture.clu.appointments.AppointmentExamples.desk;
import static fr.prefecture.clu.appointments.AppointmentExamples.typed;
import static fr.prefecture.clu.appointments.AppointmentExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MinistryNotesTest {

    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T10:00:00Z")).as("referent");
    private final MinistryNotes notes = database.boundary(MinistryNotes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("RDV-14")
    void the_note_says_facts_range_assumptions_and_request() throws IOException {
        fill(10);
        Paper paper = note();
        assertThat(paper.name()).isEqualTo("note-rappel-sms-2021-05-01-2021-05-31");
        String said = said(paper);
        assertThat(said)
                .contains(
                        "Du 3 mai 2021 au 12 mai 2021, 180 rendez-vous ont été pris pour 200",
                        "31,3 % des rendez-vous n’ont pas été honorés (n = 160",
                        "intervalle de confiance à 95 % : 24,6 % à 38,8 %",
                        "18,5 jours avant en moyenne",
                        "Lundi",
                        "effectif trop faible",
                        "Pris 29 jours avant ou plus",
                        "neuf tirages sur dix",
                        "graine 20210531",
                        "de 10 à 40 % des rendez-vous non honorés. C’est une hypothèse",
                        "Eastern Mediterranean Health Journal",
                        "Ajouter à l’outil national un SMS",
                        "Pour le Préfet et par délégation");
        assertThat(said(note())).as("twice the same").isEqualTo(said);
        Accessible.check(paper);
        Path folder = Files.createDirectories(Path.of("target/papers"));
        for (PaperFormat format : new PaperFormat[] {PaperFormat.PDF, PaperFormat.ODT}) {
            Files.write(
                    folder.resolve(paper.name() + "." + format.extension()),
                    new Papers().file(paper, format).content());
        }
    }

    @Test
    @Tag("RDV-14")
    void there_is_no_note_of_too_few_cases() {
        fill(1);
        assertThatThrownBy(this::note)
                .isInstanceOf(RuleBroken.class)
                .hasMessage("appointments.simulation.tooFew");
    }

    @Test
    @Tag("RDV-14")
    void the_template_can_be_tried_with_fictitious_figures() {
        Map<String, Map<String, ?>> examples = new NoteExamples().examples();
        Paper paper =
                new Papers()
                        .write(
                                MinistryNotes.TEMPLATE,
                                "exemple",
                                examples.get(MinistryNotes.TEMPLATE),
                                Print.LARGE);
        Accessible.check(paper);
    }

    private void fill(int days) {
        long desk = desk(database, "Étrangers", "Guichet 1");
        Map<String, String> counts = cells("20", "18", "11", "1", "2", "5", "1", "18,5");
        for (int i = 0; i < days; i++) {
            typed(
                    database,
                    MONDAY.plusDays(i),
                    desk,
                    TypedRow.UNKNOWN,
                    with(with(counts, "longerKnown", "10"), "longerMissed", "4"));
        }
    }

    private Paper note() {
        return database.transaction(
                () -> notes.note(MAY, Optional.empty(), Assumptions.USUAL, Print.STANDARD));
    }

    private static String said(Paper paper) {
        return Accessible.textOfHtml(new Papers().file(paper, PaperFormat.HTML).content())
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
