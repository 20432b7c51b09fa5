package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.night.RefusalRow;
import fr.prefecture.clu.night.Refusals;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of the nights' pages as files for a spreadsheet, whole and in the same order. */
@WebServlet("/nuits/export/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.ADMINISTRATOR}))
public class NightExports extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern OF_NIGHT =
            Pattern.compile("/(\\d{1,18})/(fichiers|lignes-refusees)");
    private static final Pattern OF_FILE = Pattern.compile("/fichiers/(\\d{1,18})/lignes-refusees");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** More than a century of nights. */
    private static final int MOST = 50_000;

    @Inject private transient Executions executions;
    @Inject private transient Arrivals arrivals;
    @Inject private transient Refusals refusals;
    @Inject private transient ReadFiles files;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String file = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<ExportFormat> format = ExportFormat.ofPath(file);
        if (format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        hand(request, new Answer(response, format.get()), file.substring(0, file.lastIndexOf('.')));
    }

    private void hand(HttpServletRequest request, Answer answer, String path) throws IOException {
        Matcher ofNight = OF_NIGHT.matcher(path);
        Matcher ofFile = OF_FILE.matcher(path);
        if (path.equals("/nuits")) {
            answer.list(
                    "nuits",
                    Texts.of("night.menu"),
                    nights(executions.rows(NightQuery.of(request).filter(), 0, MOST)));
        } else if (ofFile.matches() && files.find(Long.parseLong(ofFile.group(1))).isPresent()) {
            long file = Long.parseLong(ofFile.group(1));
            answer.list(
                    "fichier-" + file + "-lignes-refusees",
                    Texts.of("night.refused"),
                    refused(refusals.ofFile(file, MOST)));
        } else if (ofNight.matches()
                && executions.find(Long.parseLong(ofNight.group(1))).isPresent()) {
            long night = Long.parseLong(ofNight.group(1));
            String what = ofNight.group(2);
            answer.list(
                    "nuit-" + night + "-" + what,
                    what.equals("fichiers") ? Texts.of("night.files") : Texts.of("night.refused"),
                    what.equals("fichiers")
                            ? files(
                                    arrivals.rows(night),
                                    executions.find(night).orElseThrow().isOfCalls())
                            : refused(refusals.rows(night, 0, MOST)));
        } else {
            answer.response().sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Where a list goes, and in what. */
    private record Answer(HttpServletResponse response, ExportFormat format) {

        void list(String stem, String title, List<List<String>> lines) throws IOException {
            Download.list(response, stem, format, title, lines);
        }
    }

    private List<List<String>> nights(List<ExecutionRow> nights) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                titles(
                        "night.column.start",
                        "night.column.end",
                        "night.column.job",
                        "night.column.cause",
                        "night.column.files",
                        "night.column.lines",
                        "night.column.refused",
                        "night.column.state",
                        "night.column.message"));
        Map<Long, List<ArrivalRow>> toLookAt = arrivals.toLookAt(nights);
        for (ExecutionRow night : nights) {
            List<ArrivalRow> files = toLookAt.getOrDefault(night.id(), List.of());
            NightLine line = NightLine.of(night, files, clock.getZone());
            rows.add(
                    List.of(
                            moment(night.startedAt()),
                            night.endedAt().map(this::moment).orElse(""),
                            line.job(),
                            line.cause(),
                            Integer.toString(night.files()),
                            Long.toString(night.lines()),
                            Long.toString(night.refused()),
                            line.standing(),
                            line.message()));
        }
        return rows;
    }

    /** Lines are doubled, and calls without their begin, only in logs of calls. */
    private List<List<String>> files(List<ArrivalRow> files, boolean ofCalls) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                joined(
                        titles(
                                "night.column.file",
                                "night.column.source",
                                "night.column.bytes",
                                "night.column.outcome",
                                "night.column.lines",
                                "night.column.refused"),
                        ofCalls
                                ? titles(
                                        "night.column.duplicates",
                                        "night.column.orphans",
                                        "night.column.format")
                                : List.of(),
                        titles("night.column.fingerprint", "night.column.message")));
        for (ArrivalRow file : files) {
            FileLine line = FileLine.of(file, false, clock.getZone());
            boolean read = FileLine.isRead(file);
            rows.add(
                    joined(
                            List.of(
                                    file.name(),
                                    file.source(),
                                    Long.toString(file.bytes()),
                                    line.word(),
                                    read ? Long.toString(file.lines()) : "",
                                    read ? Long.toString(file.refused()) : ""),
                            ofCalls
                                    ? List.of(
                                            read ? Long.toString(file.duplicates()) : "",
                                            read ? Long.toString(file.orphans()) : "",
                                            line.format())
                                    : List.of(),
                            List.of(line.fingerprint(), line.message())));
        }
        return rows;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static List<List<String>> refused(List<RefusalRow> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                titles(
                        "night.column.file",
                        "night.column.line",
                        "night.column.text",
                        "night.column.reason"));
        for (RefusalRow line : lines) {
            rows.add(
                    List.of(
                            line.file(),
                            Long.toString(line.line()),
                            line.text(),
                            RefusedRow.reason(line)));
        }
        return rows;
    }

    private static List<String> titles(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }
}
