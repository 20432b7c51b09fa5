package fr.prefecture.clu.web.health;

import fr.prefecture.clu.health.Vitals;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hands out how the installation is, to be joined to a request for help. */
@WebServlet({HealthExports.LIST, HealthPage.PATH + ".xlsx", HealthPage.PATH + ".ods"})
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.ADMINISTRATOR))
public class HealthExports extends HttpServlet {

    static final String LIST = HealthPage.PATH + ".csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Vitals vitals;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("health.note", clock.instant())));
        rows.add(
                Stream.of("health.column.part", "health.column.condition", "health.column.sentence")
                        .map(Texts::of)
                        .toList());
        HealthPage.lines(vitals)
                .forEach(line -> rows.add(List.of(line.name(), line.condition(), line.sentence())));
        Download.list(
                response,
                "etat-" + LocalDate.now(clock),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("health.sheet"),
                rows);
    }
}
