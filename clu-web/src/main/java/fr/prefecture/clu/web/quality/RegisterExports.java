package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Displays;
import fr.prefecture.clu.quality.RegisterFiles;
import fr.prefecture.clu.quality.Trainings;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out the registers, filtered as the address says, and their files. */
@WebServlet({
    RegisterExports.DISPLAYS,
    RegisterExports.TRAININGS,
    RegisterExports.DISPLAY_FILES + "/*",
    RegisterExports.TRAINING_FILES + "/*"
})
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class RegisterExports extends HttpServlet {

    static final String DISPLAYS = "/affichages/registre.csv";
    static final String TRAININGS = "/formations/liste.csv";
    static final String DISPLAY_FILES = "/affichages/fichiers";
    static final String TRAINING_FILES = "/formations/fichiers";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");

    @Inject private transient Displays displays;
    @Inject private transient Trainings trainings;
    @Inject private transient RegisterFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getServletPath()) {
            case DISPLAYS -> send(response, "affichages-", displays(request));
            case TRAININGS -> send(response, "formations-", trainings(request));
            case DISPLAY_FILES -> file(request, response, RegisterFiles.DISPLAY);
            default -> file(request, response, RegisterFiles.TRAINING);
        }
    }

    private void send(HttpServletResponse response, String name, List<List<String>> rows)
            throws IOException {
        Download.send(
                response,
                name + displays.today() + ".csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(rows));
    }

    private List<List<String>> displays(HttpServletRequest request) {
        DisplayQuery query = DisplayQuery.of(request);
        LocalDate today = displays.today();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("quality.export.filters", query.inWords(), today)));
        rows.add(
                heads(
                        "quality.column.display",
                        "quality.column.subject",
                        "quality.column.place",
                        "quality.column.version",
                        "quality.column.posted",
                        "quality.column.nextCheck",
                        "quality.column.standing",
                        "quality.column.down",
                        "quality.column.link",
                        "quality.column.remark"));
        query.of(displays.all()).stream()
                .map(row -> new DisplayLine(row, today, ""))
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.row().title(),
                                                line.subject(),
                                                line.place(),
                                                line.row().textVersion(),
                                                line.postedOn(),
                                                line.nextCheck(),
                                                line.state(),
                                                line.takenDown(),
                                                line.row().link(),
                                                line.row().remark())));
        return rows;
    }

    private List<List<String>> trainings(HttpServletRequest request) {
        TrainingQuery query = TrainingQuery.of(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("quality.export.filters", query.inWords(), trainings.today())));
        rows.add(
                heads(
                        "quality.column.service",
                        "quality.column.theme",
                        "quality.column.training",
                        "quality.column.kind",
                        "quality.column.planned",
                        "quality.column.done",
                        "quality.column.plannedCount",
                        "quality.column.attendedCount",
                        "quality.column.headCount",
                        "quality.column.standing",
                        "quality.column.remark"));
        query.of(trainings.all()).stream()
                .map(row -> new TrainingLine(row, ""))
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.row().service(),
                                                line.subject(),
                                                line.row().title(),
                                                line.kind(),
                                                line.planned(),
                                                line.done(),
                                                line.plannedCount(),
                                                line.attendedCount(),
                                                line.headCount(),
                                                line.state(),
                                                line.row().remark())));
        return rows;
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }

    private void file(HttpServletRequest request, HttpServletResponse response, String kind)
            throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (asked.matches()) {
            long id = Long.parseLong(asked.group(1));
            Optional<AttachmentRow> file = files.find(kind, id, Long.parseLong(asked.group(2)));
            if (file.isPresent()) {
                Download.send(response, file.get(), files.open(kind, id, file.get().id()));
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
