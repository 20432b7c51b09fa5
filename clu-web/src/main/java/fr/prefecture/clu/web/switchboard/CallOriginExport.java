package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallSlice;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.FileShare;
import fr.prefecture.clu.switchboard.FileShares;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.ExportedTable;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TEL-109: hands out the files that a figure comes from, with the parameters of its page. */
@WebServlet({
    CallOriginExport.PATH + ".csv",
    CallOriginExport.PATH + ".xlsx",
    CallOriginExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class CallOriginExport extends HttpServlet {

    static final String PATH = CallOriginPage.PATH;

    private static final long serialVersionUID = 1L;
    private static final int AT_A_TIME = 50;

    @Inject private transient DaysReport report;
    @Inject private transient FileShares shares;
    @Inject private transient ReadFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(
                new Filters.Typed(
                        parameter(request, "du"),
                        parameter(request, "au"),
                        parameter(request, "file"),
                        parameter(request, "source")));
        CallOriginQuery query =
                new CallOriginQuery(CallOriginQuery.Typed.of(request), report.filters());
        Optional<CallSlice> slice = query.slice();
        if (slice.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + PATH
                            + "?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        CallFigure figure = query.figure().orElseThrow();
        Download.stream(
                response,
                CallTables.fileName("origine-" + figure.parameter(), slice.get().period()),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                table(request, query, figure, shares.of(slice.get())));
    }

    private ExportedTable table(
            HttpServletRequest request,
            CallOriginQuery query,
            CallFigure figure,
            List<FileShare> all) {
        Calculation sum =
                new Calculation(
                        figure,
                        query.target(),
                        all.stream().map(FileShare::counts).reduce(Counts.NONE, Counts::plus));
        String scope = query.inWords(report.inWords());
        FileShareTable table = new FileShareTable(figure, query.target());
        return new ExportedTable(
                Texts.of("switchboard.export.origin"),
                Texts.of("switchboard.export.origin.summary", sum.name(), scope),
                List.of(
                        fact("switchboard.origin.figure", sum.name()),
                        fact("switchboard.origin.scope", scope),
                        fact("switchboard.origin.definition", sum.definition()),
                        fact("switchboard.export.origin.sum", sum.calculation()),
                        fact(
                                "switchboard.provenance.permalink",
                                query.address(Address.of(request, PATH)).absolute(request))),
                table.columns(),
                IntStream.iterate(0, first -> first < all.size(), first -> first + AT_A_TIME)
                                .mapToObj(
                                        first ->
                                                all.subList(
                                                        first,
                                                        Math.min(first + AT_A_TIME, all.size())))
                                .flatMap(some -> cells(table, some))
                        ::forEach);
    }

    private Stream<List<Cell>> cells(FileShareTable table, List<FileShare> some) {
        List<Long> ids = some.stream().map(FileShare::file).toList();
        Map<Long, ReadFile> read = files.named(ids);
        FileShareTable.Known known =
                new FileShareTable.Known(
                        read, shares.visits(ids), files.refusedByReason(read.values()));
        return some.stream()
                .filter(share -> read.containsKey(share.file()))
                .map(share -> table.cells(share, known));
    }

    private static ExportedTable.Fact fact(String key, String text) {
        return new ExportedTable.Fact(Texts.of(key), text);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
