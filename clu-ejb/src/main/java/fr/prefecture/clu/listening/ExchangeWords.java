package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a partner's file says, once it keeps to the schema; and the words that it uses. */
final class ExchangeWords {

    static final String ORDER = "commande";
    static final String BACK = "retour";

    static final Map<MysteryMedium, String> MEDIA =
            Map.of(MysteryMedium.TELEPHONE, "telephone", MysteryMedium.EMAIL, "courriel");

    static final Map<ContactOutcome, String> OUTCOMES =
            Map.of(
                    ContactOutcome.ANSWERED, "repondu",
                    ContactOutcome.ANSWERED_LATE, "repondu en retard",
                    ContactOutcome.NO_ANSWER, "sans reponse",
                    ContactOutcome.AUTOMATIC, "message automatique");

    private final ExchangePiece file;
    private final List<ExchangeFault> faults = new ArrayList<>();

    private ExchangeWords(ExchangePiece file) {
        this.file = file;
    }

    static ExchangeReading understand(ExchangePiece file) {
        ExchangeWords words = new ExchangeWords(file);
        Optional<ExchangeReading> reading =
                file.text("nature").equals(ORDER) ? words.order() : words.back();
        return words.faults.isEmpty()
                ? reading.orElseThrow()
                : ExchangeReading.refused(words.faults);
    }

    private Optional<ExchangeReading> order() {
        ExchangePiece survey = file.part("enquete");
        require(file, "services", "scenarios", "grille");
        require(survey, "canal", "prefecture", "debut", "fin", "ouverture", "fermeture");
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<MysteryTerms> terms = built(survey, "enquete", () -> terms(survey));
        List<TestedUnitRow> services = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (ExchangePiece one : file.items("services")) {
            once(one, codes);
            built(
                            one,
                            one.text("code"),
                            () ->
                                    new TestedUnitRow(
                                            0,
                                            one.text("code"),
                                            one.text("nom"),
                                            one.text("joindre")))
                    .ifPresent(services::add);
        }
        List<MysteryScenarioRow> scenarios = new ArrayList<>();
        Set<String> plays = new HashSet<>();
        for (ExchangePiece one : file.items("scenarios")) {
            once(one, plays);
            built(
                            one,
                            one.text("code"),
                            () ->
                                    new MysteryScenarioRow(
                                            0,
                                            one.text("code"),
                                            one.text("titre"),
                                            one.text("situation"),
                                            one.text("attendu")))
                    .ifPresent(scenarios::add);
        }
        List<MysteryCriterionRow> criteria = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        for (ExchangePiece one : file.items("grille")) {
            once(one, marks);
            built(one, one.text("code"), () -> criterion(one)).ifPresent(criteria::add);
        }
        List<ExchangeOrder.Slot> slots = new ArrayList<>();
        Set<String> contacts = new HashSet<>();
        for (ExchangePiece one : file.items("contacts")) {
            once(one, contacts);
            require(one, "service", "scenario", "heure");
            known(one, "service", codes);
            known(one, "scenario", plays);
            terms.ifPresent(it -> within(one, it));
            if (faults.isEmpty()) {
                slots.add(
                        new ExchangeOrder.Slot(
                                one.line(),
                                one.text("code"),
                                one.text("service"),
                                one.text("scenario"),
                                day(one, "jour").orElseThrow().atTime(time(one).orElseThrow())));
            }
        }
        return terms.map(
                it ->
                        ExchangeReading.of(
                                new ExchangeOrder(
                                        survey.text("identifiant"),
                                        it,
                                        services,
                                        scenarios,
                                        criteria,
                                        slots)));
    }

    private MysteryTerms terms(ExchangePiece survey) {
        return new MysteryTerms(
                survey.text("titre"),
                key(MEDIA, survey.text("canal")),
                survey.text("prefecture"),
                day(survey, "debut").orElseThrow(() -> new RuleBroken("listening.exchange.date")),
                day(survey, "fin").orElseThrow(() -> new RuleBroken("listening.exchange.date")),
                new OpeningHours(
                        LocalTime.parse(survey.text("ouverture")),
                        LocalTime.parse(survey.text("fermeture")),
                        survey.said("pause_debut").map(LocalTime::parse),
                        survey.said("pause_fin").map(LocalTime::parse)));
    }

    private static MysteryCriterionRow criterion(ExchangePiece one) {
        return new MysteryCriterionRow(
                0,
                one.text("code"),
                one.text("libelle"),
                one.number("poids").orElse(0),
                one.number("maximum").orElse(0),
                one.isTrue("sans_objet"),
                one.isTrue("joignabilite"),
                one.text("engagement"),
                one.isTrue("confirme")
                        ? FigureTarget.Status.CONFIRMED
                        : FigureTarget.Status.TO_VALIDATE);
    }

    private Optional<ExchangeReading> back() {
        List<ExchangeReturn.Told> told = new ArrayList<>();
        Set<String> contacts = new HashSet<>();
        for (ExchangePiece one : file.items("contacts")) {
            once(one, contacts);
            require(one, "issue", "notes");
            built(one, one.text("code"), () -> entry(one))
                    .ifPresent(
                            entry ->
                                    told.add(
                                            new ExchangeReturn.Told(
                                                    one.line(), one.text("code"), entry)));
        }
        return Optional.of(
                ExchangeReading.of(
                        new ExchangeReturn(file.part("enquete").text("identifiant"), told)));
    }

    private MysteryEntry entry(ExchangePiece one) {
        Map<String, Integer> marks = new HashMap<>();
        for (ExchangePiece mark : one.items("notes")) {
            String code = mark.text("critere");
            if (marks.containsKey(code)) {
                faults.add(ExchangeFault.at(mark.line(), "codeTwice", code));
            }
            if (!mark.has("note") && !mark.isTrue("sans_objet")) {
                faults.add(ExchangeFault.at(mark.line(), "missing", "note", code));
            }
            marks.put(code, mark.number("note").orElse(ScoringGrid.NOT_APPLICABLE));
        }
        return new MysteryEntry(
                day(one, "jour"),
                time(one),
                one.said("issue").map(word -> key(OUTCOMES, word)),
                one.number("sonneries"),
                one.number("attente_secondes"),
                day(one, "accuse_le"),
                day(one, "repondu_le"),
                marks,
                one.text("remarque"),
                one.isTrue("aucun_agent_nomme"));
    }

    private void require(ExchangePiece piece, String... names) {
        for (String name : names) {
            if (!piece.has(name)) {
                faults.add(ExchangeFault.at(piece.line(), "missing", name, named(piece)));
            }
        }
    }

    private static String named(ExchangePiece piece) {
        return piece.said("code").or(() -> piece.said("titre")).orElse("fichier");
    }

    private void once(ExchangePiece piece, Set<String> codes) {
        if (!codes.add(piece.text("code"))) {
            faults.add(ExchangeFault.at(piece.line(), "codeTwice", piece.text("code")));
        }
    }

    private void known(ExchangePiece piece, String field, Set<String> codes) {
        if (piece.has(field) && !codes.contains(piece.text(field))) {
            faults.add(
                    ExchangeFault.at(
                            piece.line(), "codeUnknown", piece.text(field), piece.text("code")));
        }
    }

    private void within(ExchangePiece piece, MysteryTerms terms) {
        day(piece, "jour")
                .filter(day -> !terms.includes(day))
                .ifPresent(
                        day ->
                                faults.add(
                                        ExchangeFault.of(
                                                piece.line(),
                                                piece.text("code"),
                                                new RuleBroken(
                                                        "listening.contact.day.outside",
                                                        day,
                                                        terms.beginsOn(),
                                                        terms.endsOn()))));
    }

    private Optional<LocalDate> day(ExchangePiece piece, String field) {
        if (!piece.has(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(piece.text(field)));
        } catch (DateTimeException e) {
            faults.add(
                    ExchangeFault.at(piece.part(field).line(), "form", field, piece.text(field)));
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(ExchangePiece piece) {
        return piece.said("heure").map(LocalTime::parse);
    }

    private <T> Optional<T> built(ExchangePiece piece, String where, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RuleBroken rule) {
            faults.add(ExchangeFault.of(piece.line(), where, rule));
            return Optional.empty();
        }
    }

    private static <K> K key(Map<K, String> words, String word) {
        return words.entrySet().stream()
                .filter(one -> one.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("listening.exchange.word", word));
    }
}
