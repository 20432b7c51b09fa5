package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.batch.imports.Uploads;
import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.Roles;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that the wizard hands out: a sample to fill in, and the rows that are refused. */
@WebServlet("/imports/export/*")
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL,
                    Roles.ADMINISTRATOR
                }))
public class ImportExports extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * The parameter that says for which source the sample is. Not the name of the field in which a
     * source is chosen: an address would win over it.
     */
    static final String SOURCE = "pour";

    /** The parameter that says of which kind of table the sample is. */
    static final String KIND = "sorte";

    private static final Pattern WRONG = Pattern.compile("/(\\d{1,18})/erreurs\\.csv");
    private static final Pattern SAMPLE = Pattern.compile("/[a-z/-]+/imports/modele\\.csv");

    @Inject private transient Imports imports;
    @Inject private transient Uploads uploads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher wrong = WRONG.matcher(path);
        Optional<ImportRow> row =
                wrong.matches()
                        ? imports.find(Long.parseLong(wrong.group(1)))
                                .filter(found -> found.state() == Import.State.WAITING)
                        : Optional.empty();
        Optional<Destination> sampled =
                SAMPLE.matcher(path).matches()
                        ? imports.under(path).map(Destination::of)
                        : Optional.empty();
        if (row.isPresent()) {
            send(response, "erreurs-" + row.get().id() + ".csv", wrong(row.get()));
        } else if (sampled.isPresent()) {
            send(
                    response,
                    "modele-" + sampled.get().word() + ".csv",
                    sample(
                            sampled.get(),
                            request.getParameter(SOURCE),
                            request.getParameter(KIND)));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, String name, List<List<String>> rows)
            throws IOException {
        byte[] bytes = SpreadsheetCsv.bytes(rows);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static List<List<String>> sample(Destination destination, String source, String kind) {
        ColumnTexts columns =
                destination.columns(destination.open(source).map(ImportSource::code).orElse(""));
        List<ImportColumn> sampled = columns.sample(kind);
        return List.of(
                sampled.stream().map(column -> column.headings().get(0)).toList(),
                sampled.stream().map(ImportColumn::code).map(columns::example).toList());
    }

    private List<List<String>> wrong(ImportRow row) throws IOException {
        ColumnTexts columns = Destination.of(imports.target(row.target())).columns(row.source());
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of("imports.column.line"),
                        Texts.of("imports.column.column"),
                        Texts.of("imports.column.value"),
                        Texts.of("imports.column.why")));
        uploads.preview(row.id()).stream()
                .flatMap(preview -> preview.wrong().stream())
                .forEach(
                        line -> {
                            WrongLine said = WrongLine.of(line, columns);
                            rows.add(
                                    List.of(
                                            Long.toString(line.line()),
                                            said.column(),
                                            line.value(),
                                            said.why()));
                        });
        return rows;
    }
}
