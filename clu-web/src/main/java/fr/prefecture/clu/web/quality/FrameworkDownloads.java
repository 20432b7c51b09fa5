package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.FrameworkExports;
import fr.prefecture.clu.quality.FrameworkFormat;
import fr.prefecture.clu.quality.Frameworks;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out frameworks as files, the schema of such a file, and a version's commitments. */
@WebServlet(FrameworkDownloads.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class FrameworkDownloads extends HttpServlet {

    static final String PATH = "/referentiels/fichiers";
    static final String SCHEMA = "referentiel.schema.json";

    private static final long serialVersionUID = 1L;

    private static final Pattern FRAMEWORK = Pattern.compile("/([a-z0-9-]{1,40})\\.(yaml|json)");
    private static final Pattern EDITION = Pattern.compile("/(\\d{1,18})\\.csv");

    @Inject private transient FrameworkExports exports;
    @Inject private transient Frameworks frameworks;
    @Inject private transient Commitments commitments;

    static String file(HttpServletRequest request, String name) {
        return request.getContextPath() + PATH + "/" + name;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher framework = FRAMEWORK.matcher(path);
        Matcher edition = EDITION.matcher(path);
        if (path.equals("/" + SCHEMA)) {
            Download.send(response, SCHEMA, "application/schema+json", exports.schema());
        } else if (framework.matches()) {
            boolean yaml = framework.group(2).equals("yaml");
            Optional<byte[]> file =
                    exports.file(
                            framework.group(1), yaml ? FrameworkFormat.YAML : FrameworkFormat.JSON);
            if (file.isPresent()) {
                Download.send(
                        response,
                        path.substring(1),
                        yaml ? "application/yaml" : "application/json",
                        file.get());
                return;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            Optional<EditionRow> row =
                    edition.matches()
                            ? frameworks.edition(Long.parseLong(edition.group(1)))
                            : Optional.empty();
            if (row.isPresent()) {
                Download.send(
                        response,
                        row.get().frameworkCode() + "-" + row.get().code() + ".csv",
                        "text/csv;charset=UTF-8",
                        SpreadsheetCsv.bytes(rows(row.get())));
                return;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private List<List<String>> rows(EditionRow edition) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(edition.name()));
        rows.add(
                Stream.of(
                                "quality.column.module",
                                "quality.column.code",
                                "quality.column.wording",
                                "quality.column.state",
                                "quality.column.source",
                                "quality.column.indicators")
                        .map(Texts::of)
                        .toList());
        for (CommitmentRow one : commitments.of(edition.id())) {
            rows.add(
                    List.of(
                            one.moduleCode(),
                            one.code(),
                            one.wording(),
                            QualityWords.status(one.status()),
                            one.source(),
                            String.join(", ", commitments.indicatorsOf(one.id()))));
        }
        return rows;
    }
}
