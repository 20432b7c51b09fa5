package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.quality.EliminationPapers;
import fr.prefecture.clu.quality.Eliminations;
import fr.prefecture.clu.quality.EvidenceFiles;
import fr.prefecture.clu.quality.EvidenceMatrix;
import fr.prefecture.clu.quality.Evidences;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands out the list and the matrix of evidence, its files, and the elimination slips. */
@WebServlet({
    EvidenceExports.LIST,
    EvidenceExports.MATRIX,
    EvidenceExports.FILES + "/*",
    EvidenceExports.SLIPS + "/*"
})
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class EvidenceExports extends HttpServlet {

    static final String LIST = "/preuves/liste.csv";
    static final String MATRIX = "/preuves/matrice.csv";
    static final String FILES = "/preuves/fichiers";
    static final String SLIPS = "/preuves/bordereaux";

    private static final long serialVersionUID = 1L;
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");
    private static final Pattern SLIP = Pattern.compile("/(\\d{1,18})\\.(pdf|odt)");

    @Inject private transient Evidences evidences;
    @Inject private transient EvidenceFiles files;
    @Inject private transient EvidenceChoices choices;
    @Inject private transient EvidenceMatrixQuery matrix;
    @Inject private transient Eliminations eliminations;
    @Inject private transient EliminationPapers slips;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getServletPath()) {
            case LIST -> Download.send(response, "preuves.csv", CSV, list(request));
            case MATRIX ->
                    Download.send(
                            response,
                            "preuves-matrice-" + matrix.on() + ".csv",
                            CSV,
                            matrix(request));
            case FILES -> file(request, response);
            default -> slip(request, response);
        }
    }

    private byte[] list(HttpServletRequest request) {
        EvidenceQuery query = EvidenceQuery.of(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                heads(
                        "quality.evidence.column.title",
                        "quality.evidence.column.kind",
                        "quality.evidence.column.proves",
                        "quality.evidence.column.service",
                        "quality.evidence.column.structure",
                        "quality.evidence.column.obtained",
                        "quality.evidence.column.until",
                        "quality.evidence.column.state",
                        "quality.evidence.column.files",
                        "quality.evidence.column.link"));
        choices.lines(evidences.all().stream().filter(query::matches).toList()).stream()
                .map(
                        line ->
                                List.of(
                                        line.title(),
                                        line.kind(),
                                        line.proves(),
                                        line.service(),
                                        line.structure(),
                                        line.row().obtainedOn().toString(),
                                        line.row().validUntil().map(String::valueOf).orElse(""),
                                        line.state(),
                                        line.row().files().stream()
                                                .map(AttachmentRow::name)
                                                .collect(Collectors.joining("\u202f; ")),
                                        line.row().link()))
                .forEach(rows::add);
        return SpreadsheetCsv.bytes(rows);
    }

    private byte[] matrix(HttpServletRequest request) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(matrix.inWords()));
        rows.add(
                heads(
                        "quality.matrix.column.module",
                        "quality.matrix.column.code",
                        "quality.matrix.column.commitment",
                        "quality.matrix.column.state",
                        "quality.matrix.column.evidence"));
        matrix.matrix().map(EvidenceMatrix::lines).orElse(List.of()).stream()
                .map(line -> EvidenceMatrixLine.of(line, request))
                .map(
                        line ->
                                List.of(
                                        line.module(),
                                        line.code(),
                                        line.wording(),
                                        line.state(),
                                        line.pieces().stream()
                                                .map(EvidenceExports::said)
                                                .collect(Collectors.joining("\u202f; "))))
                .forEach(rows::add);
        return SpreadsheetCsv.bytes(rows);
    }

    private static String said(EvidenceMatrixLine.Piece piece) {
        return piece.note().isEmpty()
                ? piece.title()
                : Texts.of("quality.matrix.noted", piece.title(), piece.note());
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }

    private void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (asked.matches()) {
            long id = Long.parseLong(asked.group(1));
            Optional<AttachmentRow> file = files.find(id, Long.parseLong(asked.group(2)));
            if (file.isPresent()) {
                Download.send(response, file.get(), files.open(id, file.get().id()));
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private void slip(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = SLIP.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (asked.matches() && eliminations.find(Long.parseLong(asked.group(1))).isPresent()) {
            PaperFile file =
                    papers.file(
                            slips.slip(Long.parseLong(asked.group(1)), Print.STANDARD),
                            asked.group(2).equals("pdf") ? PaperFormat.PDF : PaperFormat.ODT);
            Download.send(response, file.name(), file.mediaType(), file.content());
            return;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
