package fr.prefecture.clu.web.privacy;

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

/** VIE-1: hands out the register, with the tables that each entry stands for. */
@WebServlet({RegisterExports.CSV, RegisterExports.XLSX, RegisterExports.ODS})
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
public class RegisterExports extends HttpServlet {

    static final String CSV = "/donnees-personnelles/registre.csv";
    static final String XLSX = "/donnees-personnelles/registre.xlsx";
    static final String ODS = "/donnees-personnelles/registre.ods";

    private static final long serialVersionUID = 1L;

    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ExportFormat format = ExportFormat.ofPath(request.getServletPath()).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("privacy.register.exported", LocalDate.now(clock))));
        rows.add(
                Stream.of(
                                "privacy.column.data",
                                "privacy.column.what",
                                "privacy.column.concerned",
                                "privacy.column.basis",
                                "privacy.column.readers",
                                "privacy.column.terms",
                                "privacy.column.tables")
                        .map(Texts::of)
                        .toList());
        for (RegisterLine line : RegisterLine.all()) {
            rows.add(
                    List.of(
                            line.title(),
                            line.what(),
                            line.concerned(),
                            line.basis(),
                            line.readers(),
                            String.join(" ", line.terms()),
                            line.tables()));
        }
        Download.list(response, "registre", format, Texts.of("privacy.register.sheet"), rows);
    }
}
