package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeetingSlidesTest {

    private static final LocalDate BEFORE = LocalDate.of(2020, 5, 28);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 31);

    private final Numbers calls =
            new Numbers("switchboard.answerRate", FigureUnit.PERCENT, new BigDecimal(85));
    private final Numbers site =
            new Numbers("website.updateRate", FigureUnit.PERCENT, new BigDecimal(100));
    private final Database database =
            Database.empty()
                    .as("referent")
                    .at(Instant.parse("2021-05-25T08:00:00Z"))
                    .offering(calls)
                    .offering(site);
    private final MeetingSlides slides = database.boundary(MeetingSlides.class);
    private final Papers papers = new Papers();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void look() throws Exception {
        int[] rates = {712, 698, 705, 731, 744, 760, 752, 779, 801, 0, 822, 834};
        YearMonth month = YearMonth.of(2020, 6);
        for (int rate : rates) {
            if (rate > 0) {
                calls.know(month, rate, 1000);
            }
            month = month.plusMonths(1);
        }
        for (YearMonth m = YearMonth.of(2020, 6);
                m.isBefore(YearMonth.of(2021, 6));
                m = m.plusMonths(1)) {
            site.know(m, 14, 16);
        }
        calls.beside = true;
        MinutesExamples.held(database, BEFORE);
        String[][] said = {
            {
                "Rendre la signalétique plus contrastée, y compris pendant les travaux",
                "Bureau de l’accueil"
            },
            {
                "Faire remonter au ministère la demande de rappel des rendez-vous par message",
                "Direction de la citoyenneté"
            },
            {
                "Envisager une formation à l’accueil des personnes handicapées",
                "Ressources humaines"
            },
            {
                "Compléter l’enquête téléphonique mystère par une enquête par courriel",
                "Mission qualité"
            },
            {"Afficher les engagements dans le hall", "Bureau de l’accueil"},
            {"Publier les modèles de courrier relus", "Mission qualité"}
        };
        database.boundary(fr.prefecture.clu.actions.ActionItems.class);
        for (int i = 0; i < said.length; i++) {
            int n = i;
            database.transaction(
                    () ->
                            database.boundary(fr.prefecture.clu.actions.ActionItems.class)
                                    .open(
                                            new fr.prefecture.clu.actions.Promise(
                                                    Decisions.ORIGIN,
                                                    "x" + n,
                                                    "Réunion",
                                                    "",
                                                    said[n][0],
                                                    "",
                                                    "",
                                                    Optional.of(
                                                            n % 2 == 0
                                                                    ? LooseDate.day(
                                                                            LocalDate.of(
                                                                                    2021, 3, 31))
                                                                    : LooseDate.year(2022)))));
        }
        Meetings meetings = database.boundary(Meetings.class);
        AgendaItems items = database.boundary(AgendaItems.class);
        long id = database.transaction(() -> meetings.plan(MeetingExamples.on(LooseDate.day(DAY))));
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
        Paper paper = database.transaction(() -> slides.slides(id));
        Files.writeString(Path.of("target", "slides.xhtml"), paper.xhtml());
        for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.ODP, PaperFormat.HTML)) {
            Files.write(
                    Path.of("target", "slides." + format.extension()),
                    papers.file(paper, format).content());
        }
        assertThat(paper.title()).isNotEmpty();
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
