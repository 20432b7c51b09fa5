package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.listening.MysteryExchanges;
import fr.prefecture.clu.listening.MysteryReports;
import fr.prefecture.clu.listening.MysteryResult;
import fr.prefecture.clu.listening.MysteryResults;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out the files of mystery surveys: lists, results, reports, and those for the partner. */
@WebServlet(MysteryFiles.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class MysteryFiles extends HttpServlet {

    static final String PATH = "/enquetes/mystere/fichiers";
    static final String LIST = PATH + "/liste.csv";

    private static final long serialVersionUID = 1L;

    private static final String SCHEMA = "echange-mystere.schema.json";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final Pattern PAPER =
            Pattern.compile("/(rapport|rapport-gros-caracteres)/(\\d{1,18})\\.(pdf|odt|html)");
    private static final Pattern RESULTS = Pattern.compile("/resultats/(\\d{1,18})\\.csv");
    private static final Pattern EXCHANGE =
            Pattern.compile("/(commande|retour)/(\\d{1,18})\\.json");

    @Inject private transient MysteryLines lines;
    @Inject private transient MysterySurveys surveys;
    @Inject private transient MysteryResults results;
    @Inject private transient MysteryReports reports;
    @Inject private transient MysteryExchanges exchanges;
    @Inject private transient CommitmentWordings wordings;
    @Inject private transient Papers papers;

    /**
     * @param what {@code rapport}, {@code resultats}, {@code commande} or {@code retour}
     */
    static String address(HttpServletRequest request, String what, long id, String extension) {
        return request.getContextPath() + PATH + "/" + what + "/" + id + "." + extension;
    }

    static String schema(HttpServletRequest request) {
        return request.getContextPath() + PATH + "/" + SCHEMA;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher paper = PAPER.matcher(path);
        Matcher result = RESULTS.matcher(path);
        Matcher exchange = EXCHANGE.matcher(path);
        boolean quality = request.isUserInRole(Roles.QUALITY);
        if (path.equals("/liste.csv")) {
            Download.send(response, "enquetes-mystere.csv", CSV, SpreadsheetCsv.bytes(list()));
        } else if (path.equals("/" + SCHEMA) && quality) {
            Download.send(response, SCHEMA, "application/schema+json", exchanges.schema());
        } else if (paper.matches() && surveys.find(number(paper)).isPresent()) {
            send(response, paper);
        } else if (result.matches()) {
            Optional<MysteryResult> found = results.of(Long.parseLong(result.group(1)));
            if (found.isPresent()) {
                Download.send(
                        response,
                        "enquete-mystere-" + result.group(1) + ".csv",
                        CSV,
                        SpreadsheetCsv.bytes(rows(found.get())));
                return;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (exchange.matches() && quality) {
            exchange(response, exchange);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(Matcher asked) {
        return Long.parseLong(asked.group(2));
    }

    private void exchange(HttpServletResponse response, Matcher asked) throws IOException {
        Optional<byte[]> file =
                asked.group(1).equals("commande")
                        ? exchanges.order(number(asked))
                        : exchanges.back(number(asked));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String reference = surveys.find(number(asked)).orElseThrow().survey().reference();
        Download.send(
                response,
                "mystere-" + asked.group(1) + "-" + reference + ".json",
                "application/json",
                file.get());
    }

    private void send(HttpServletResponse response, Matcher asked) throws IOException {
        Print print = asked.group(1).equals("rapport") ? Print.STANDARD : Print.LARGE;
        PaperFormat format =
                switch (asked.group(3)) {
                    case "pdf" -> PaperFormat.PDF;
                    case "odt" -> PaperFormat.ODT;
                    default -> PaperFormat.HTML;
                };
        PaperFile file = papers.file(reports.paper(number(asked), print, wordings.all()), format);
        if (format == PaperFormat.HTML) {
            Download.show(response, file.name(), file.content());
        } else {
            Download.send(response, file.name(), file.mediaType(), file.content());
        }
    }

    private List<List<String>> list() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(lines.inWords()));
        rows.add(
                Stream.of(
                                "listening.mystery.title",
                                "listening.mystery.medium",
                                "listening.mystery.direction",
                                "listening.mystery.partner",
                                "listening.mystery.begins",
                                "listening.mystery.ends",
                                "listening.mystery.state",
                                "listening.mystery.contacts",
                                "listening.mystery.madeContacts")
                        .map(Texts::of)
                        .toList());
        lines.lines().stream()
                .map(
                        line ->
                                List.of(
                                        line.title(),
                                        line.medium(),
                                        line.direction(),
                                        line.partner(),
                                        line.row().terms().beginsOn().toString(),
                                        line.row().terms().endsOn().toString(),
                                        line.state(),
                                        String.valueOf(line.row().contacts()),
                                        String.valueOf(line.row().made())))
                .forEach(rows::add);
        return rows;
    }

    private List<List<String>> rows(MysteryResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(MysteryWords.summary(result.survey().terms())));
        rows.add(
                Stream.of(
                                "listening.mysteryResult.kind",
                                "listening.mysteryResult.name",
                                "listening.mysteryResult.got",
                                "listening.mysteryResult.possible",
                                "listening.mystery.madeContacts",
                                "listening.mysteryResult.score")
                        .map(Texts::of)
                        .toList());
        rows.add(
                List.of(
                        Texts.of("listening.mysteryResult.all"),
                        "",
                        French.shortest(result.score().got()),
                        French.shortest(result.score().possible()),
                        String.valueOf(result.score().contacts()),
                        MysteryWords.percent(result.score())));
        result.services()
                .forEach(
                        one ->
                                rows.add(
                                        row(
                                                "listening.mysteryResult.service",
                                                one,
                                                one.code() + " " + one.name())));
        result.criteria()
                .forEach(
                        one ->
                                rows.add(
                                        row(
                                                "listening.mysteryResult.criterion",
                                                one,
                                                one.code() + " " + one.name())));
        result.commitments()
                .forEach(
                        one ->
                                rows.add(
                                        row(
                                                "listening.mysteryResult.commitment",
                                                one,
                                                wordings.named(one.code()))));
        return rows;
    }

    private static List<String> row(String kind, MysteryResult.Line one, String name) {
        return List.of(
                Texts.of(kind),
                name,
                French.shortest(one.points().got()),
                French.shortest(one.points().possible()),
                String.valueOf(one.points().contacts()),
                one.points().isTooFew()
                        ? Texts.of("listening.mysteryResult.few")
                        : MysteryWords.percent(one.points()));
    }
}
