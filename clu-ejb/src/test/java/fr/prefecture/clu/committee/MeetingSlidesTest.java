package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingSlidesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 31);

    private final Numbers calls =
            new Numbers("switchboard.answerRate", FigureUnit.PERCENT, new BigDecimal(85));
    private final Numbers site =
            new Numbers("website.updateRate", FigureUnit.PERCENT, new BigDecimal(100));
    private final Numbers delays =
            new Numbers("cert.examinationTime", FigureUnit.DAYS, new BigDecimal(15));
    private final Database database =
            Database.empty()
                    .as("referent")
                    .at(Instant.parse("2021-05-25T08:00:00Z"))
                    .offering(calls)
                    .offering(site)
                    .offering(delays);
    private final MeetingSlides slides = database.boundary(MeetingSlides.class);
    private final Meetings meetings = database.boundary(Meetings.class);
    private final AgendaItems items = database.boundary(AgendaItems.class);
    private final ActionItems actions = database.boundary(ActionItems.class);
    private final Papers papers = new Papers();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-46")
    void the_slides_tell_what_became_of_promises_and_figures_since_the_previous_meeting() {
        yearOfFigures();
        promise("Rendre la signalétique plus contrastée", LooseDate.day(LocalDate.of(2021, 3, 31)));
        promise("Publier les modèles de courrier relus", LooseDate.year(2022));
        long id = planned();
        propose(id);

        Paper paper = slides(id);

        assertThat(paper.name()).isEqualTo("diaporama-2021-05-31");
        assertThat(titles(paper))
                .containsSubsequence(
                        "Comité local des usagers",
                        "Ordre du jour",
                        "Ce que nous avions dit, ce que nous avons fait",
                        "Promesse par promesse",
                        "Taux de décroché",
                        "Accueil téléphonique : tous les appels du mois",
                        "Mise à jour du site internet",
                        "3. Enquêtes",
                        "Décisions et suites",
                        "Prochaine réunion",
                        "Merci de votre attention");
        assertThat(said(paper))
                .contains(
                        "Aucune des 2 promesses n’est encore tenue",
                        "1 est en retard",
                        "Le taux de décroché passe de 71,2 % à 83,4 % entre juin 2020 et mai 2021",
                        "l’objectif est de 85 %",
                        "Données au 31 mai 2021",
                        "Source : journaux du standard")
                .doesNotContain("mai 2020 ");
        kept(paper);
    }

    @Test
    @Tag("COM-46")
    void a_month_without_data_is_no_zero() {
        yearOfFigures();

        String said = said(slides(planned()));

        assertThat(said).contains("mars 2021 – non disponible").doesNotContain("mars 2021 0");
    }

    @Test
    @Tag("COM-46")
    void a_mean_has_its_unit_and_its_cases() {
        delays.know(YearMonth.of(2021, 4), 12_400, 1_000);
        delays.know(YearMonth.of(2021, 5), 29_000, 2_000);

        Paper paper = slides(planned());

        assertThat(titles(paper)).contains("Délai de traitement du CERT");
        assertThat(said(paper))
                .contains(
                        "Le délai de traitement du CERT passe de 12,4 jours à 14,5 jours",
                        "n = 3 000 décisions dont le délai est connu",
                        "mai 2021 14,5 j 2 000");
        kept(paper);
    }

    @Test
    @Tag("COM-46")
    void what_nobody_knows_yet_is_left_to_be_completed() {
        Paper paper = slides(planned());

        assertThat(said(paper))
                .contains(
                        "L’ordre du jour est vide",
                        "Aucune promesse n’est suivie",
                        "Aucune réunion précédente n’est enregistrée",
                        "Aucune donnée sur le taux de décroché entre juin 2020 et mai 2021",
                        "La date n’est pas encore fixée");
        assertThat(said(paper).split("À compléter", -1)).hasSizeGreaterThan(5);
        Accessible.checkSlides(paper);
    }

    @Test
    @Tag("COM-46")
    void the_period_is_twelve_months_without_a_previous_meeting_and_two_years_at_most() {
        yearOfFigures();
        calls.know(YearMonth.of(2019, 5), 7, 10);
        calls.know(YearMonth.of(2019, 6), 7, 10);
        long id = planned();
        assertThat(said(slides(id))).contains("entre juin 2020 et mai 2021");

        MinutesExamples.held(database, LocalDate.of(2016, 5, 30));
        assertThat(monthsOfCharts(slides(id)))
                .startsWith("juin 2019", "juillet 2019")
                .endsWith("mai 2021")
                .hasSize(24);

        MinutesExamples.held(database, LocalDate.of(2021, 5, 10));
        assertThat(monthsOfCharts(slides(id))).containsExactly("mai 2021");
    }

    @Test
    @Tag("COM-46")
    void the_months_before_the_first_data_are_left_out() {
        yearOfFigures();
        MinutesExamples.held(database, LocalDate.of(2016, 5, 30));

        assertThat(monthsOfCharts(slides(planned()))).startsWith("juin 2020").hasSize(12);
    }

    @Test
    @Tag("COM-46")
    void what_the_meeting_has_decided_closes_the_slides_and_the_next_one_is_announced() {
        PaperExamples example = new PaperExamples(database);
        long id = example.signed();
        database.transaction(
                () ->
                        database.boundary(Meetings.class)
                                .plan(MeetingExamples.bare(LooseDate.year(2022))));

        Paper paper = slides(id);

        assertThat(said(paper))
                .contains(
                        "Ce que la réunion décide",
                        "3e trimestre 2021",
                        "Prochaine réunion En 2022");
        kept(paper);
    }

    @Test
    @Tag("COM-47")
    void a_long_agenda_goes_on_on_as_few_slides_as_hold_it() {
        long id = planned();
        for (int i = 1; i <= 25; i++) {
            String theme = "Point numéro " + i + " de l’ordre du jour";
            database.transaction(
                    () ->
                            items.add(
                                    id,
                                    Optional.empty(),
                                    new AgendaTerms(
                                            theme,
                                            "Bureau de l’accueil",
                                            Optional.of(5),
                                            List.of())));
        }

        Paper paper = slides(id);

        assertThat(titles(paper))
                .contains("Ordre du jour (1 sur 4)", "Ordre du jour (4 sur 4)")
                .doesNotContain("Ordre du jour (5 sur 4)");
        assertThat(said(paper).split("Point numéro 25 de l’ordre du jour", -1))
                .as("once on the agenda, once on its own slide")
                .hasSize(3);
        kept(paper);
    }

    @Test
    @Tag("COM-47")
    void two_years_are_shared_out_evenly_and_no_text_runs_off_its_slide() {
        yearOfFigures();
        calls.know(YearMonth.of(2019, 6), 7, 10);
        MinutesExamples.held(database, LocalDate.of(2019, 3, 20));
        String endless = "Une promesse longue à dire, et longue à tenir ".repeat(4).strip();
        for (int i = 0; i < 8; i++) {
            promise(endless + ' ' + i, LooseDate.year(2022));
        }
        long id = planned();

        Paper paper = slides(id);

        assertThat(titles(paper)).contains("Taux de décroché (1 sur 2)");
        assertThat(titles(paper)).anyMatch(title -> title.startsWith("Promesse par promesse (4"));
        assertThat(Accessible.pagesOf(papers.file(paper, PaperFormat.PDF).content()))
                .as("a slide is a page: nothing overflows")
                .isEqualTo(titles(paper).size());
        kept(paper);
    }

    private void yearOfFigures() {
        int[] rates = {712, 698, 705, 731, 744, 760, 752, 779, 801, 0, 822, 834};
        YearMonth month = YearMonth.of(2020, 6);
        for (int rate : rates) {
            if (rate > 0) {
                calls.know(month, rate, 1000);
                site.know(month, 14, 16);
            }
            month = month.plusMonths(1);
        }
        calls.beside = true;
    }

    private void promise(String title, LooseDate due) {
        database.transaction(
                () ->
                        actions.open(
                                new Promise(
                                        Decisions.ORIGIN,
                                        String.valueOf(title.hashCode()),
                                        "Réunion",
                                        "",
                                        title,
                                        "",
                                        "",
                                        Optional.of(due))));
    }

    private long planned() {
        return database.transaction(() -> meetings.plan(MeetingExamples.on(LooseDate.day(DAY))));
    }

    private void propose(long id) {
        database.transaction(
                () ->
                        items.propose(
                                id,
                                Map.of(
                                        StandingItem.PROMISES,
                                                "Suites données à la dernière réunion",
                                        StandingItem.RESULTS, "Résultats de l’année",
                                        StandingItem.SURVEYS, "Enquêtes",
                                        StandingItem.TEMPLATES, "Modèles de courrier",
                                        StandingItem.SUGGESTIONS, "Suggestions",
                                        StandingItem.OUTLOOK, "Perspectives et échéances",
                                        StandingItem.NEWS, "Actualité")));
    }

    private Paper slides(long id) {
        return database.transaction(() -> slides.slides(id));
    }

    /** The title of each slide. */
    private static List<String> titles(Paper paper) {
        return Pattern.compile("<h[12]>(.*?)</h[12]>", Pattern.DOTALL)
                .matcher(paper.xhtml())
                .results()
                .map(found -> plain(found.group(1)))
                .toList();
    }

    /** The months of the charts of the first figure. */
    private static List<String> monthsOfCharts(Paper paper) {
        return Pattern.compile("<section class=\"slide chart\">.*?</section>", Pattern.DOTALL)
                .matcher(paper.xhtml())
                .results()
                .map(MatchResult::group)
                .filter(slide -> slide.contains("<h2>Taux de décroché"))
                .flatMap(
                        slide ->
                                Pattern.compile("<th scope=\"row\">(.*?)</th>")
                                        .matcher(slide)
                                        .results()
                                        .map(found -> plain(found.group(1))))
                .toList();
    }

    private static String said(Paper paper) {
        return plain(paper.xhtml());
    }

    /** With plain spaces. */
    private static String plain(String xhtml) {
        return xhtml.replaceAll("<[^>]+>", " ")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace(" ,", ",")
                .replace(" .", ".")
                .strip();
    }

    /** Every file says the same and is accessible; it is left for somebody to look at. */
    private void kept(Paper paper) {
        for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.ODP)) {
            try {
                Path folder = Files.createDirectories(Path.of("target/papers"));
                Files.write(
                        folder.resolve(
                                paper.name()
                                        + '-'
                                        + titles(paper).size()
                                        + '.'
                                        + format.extension()),
                        papers.file(paper, format).content());
                Files.writeString(
                        folder.resolve(paper.name() + "-" + titles(paper).size() + ".xhtml"),
                        paper.xhtml());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Accessible.checkSlides(paper);
    }

    /** A feature with one figure. */
    private static final class Numbers implements FigureSource {

        private final String code;
        private final FigureUnit unit;
        private final BigDecimal target;
        private final Map<YearMonth, int[]> months = new HashMap<>();
        private boolean beside;

        Numbers(String code, FigureUnit unit, BigDecimal target) {
            this.code = code;
            this.unit = unit;
            this.target = target;
        }

        void know(YearMonth month, int numerator, int denominator) {
            months.put(month, new int[] {numerator, denominator});
        }

        @Override
        public Set<String> codes() {
            return Set.of(code);
        }

        @Override
        public List<Figure> figures(YearMonth month) {
            int[] known = months.get(month);
            return List.of(
                    new Figure(
                            code,
                            known == null ? null : BigDecimal.valueOf(known[0]),
                            known == null ? null : BigDecimal.valueOf(known[1]),
                            unit,
                            target == null
                                    ? null
                                    : new FigureTarget(true, target, BigDecimal.valueOf(5)),
                            known == null ? null : month.atEndOfMonth(),
                            ""));
        }

        @Override
        public List<Figure> beside(YearMonth month) {
            int[] known = months.get(month);
            if (!beside) {
                return List.of();
            }
            return List.of("received", "answered", "dissuaded", "answerRateOfReceived").stream()
                    .map(
                            name ->
                                    new Figure(
                                            "switchboard." + name,
                                            known == null
                                                    ? null
                                                    : BigDecimal.valueOf(
                                                            name.startsWith("answ")
                                                                    ? known[0]
                                                                    : 1204),
                                            name.endsWith("Received")
                                                    ? (known == null
                                                            ? null
                                                            : BigDecimal.valueOf(1204))
                                                    : null,
                                            name.endsWith("Received")
                                                    ? FigureUnit.PERCENT
                                                    : FigureUnit.COUNT,
                                            null,
                                            known == null ? null : month.atEndOfMonth(),
                                            ""))
                    .toList();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return months.keySet().stream().map(YearMonth::atEndOfMonth).max(LocalDate::compareTo);
        }
    }
}
