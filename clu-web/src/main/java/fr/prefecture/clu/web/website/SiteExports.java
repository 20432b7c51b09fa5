package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.PracticalInfoSheets;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.Sites;
import fr.prefecture.clu.website.Updates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Hands out the lists of the site's pages, filtered as the address says. */
@WebServlet({SiteExports.DAYS, SiteExports.UPDATES, SiteExports.SECTIONS, SiteExports.SHEETS})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL}))
public class SiteExports extends HttpServlet {

    static final String DAYS = "/site/jours.csv";
    static final String UPDATES = "/site/mises-a-jour.csv";
    static final String SECTIONS = "/site/rubriques.csv";
    static final String SHEETS = "/site/fiches.csv";

    private static final long serialVersionUID = 1L;

    /** More than a month of a busy site. */
    private static final int MOST = 200_000;

    @Inject private transient YearReport report;
    @Inject private transient Updates updates;
    @Inject private transient Sections sections;
    @Inject private transient PracticalInfoSheets sheets;
    @Inject private transient Sites sites;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getServletPath()) {
            case DAYS, UPDATES -> calendar(request, response);
            case SECTIONS -> list(request, response, "site-internet-rubriques.csv", this::sections);
            default -> list(request, response, "site-internet-fiches.csv", this::sheets);
        }
    }

    private void calendar(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(
                new Filters.Typed(
                        parameter(request, "annee"),
                        parameter(request, "douze-mois"),
                        parameter(request, "mois"),
                        parameter(request, "site"),
                        parameter(request, "rubrique")));
        Filters filters = report.filters();
        if (!filters.problems().isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + "/site?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
        } else if (request.getServletPath().equals(DAYS)) {
            ReportingPeriod period = filters.period();
            String when =
                    filters.isRolling()
                            ? filters.months().get(0) + "_" + filters.months().get(11)
                            : String.valueOf(period.from().getYear());
            send(
                    response,
                    "site-internet-jours-" + when + ".csv",
                    SiteCsv.days(report.inWords(), report.lines()));
        } else {
            send(
                    response,
                    "site-internet-mises-a-jour-" + filters.month() + ".csv",
                    SiteCsv.updates(
                            report.monthInWords(),
                            updates.rows(
                                    ReportingPeriod.of(filters.month()),
                                    filters.site(),
                                    filters.section(),
                                    0,
                                    MOST)));
        }
    }

    private void list(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            Function<Optional<String>, byte[]> content)
            throws IOException {
        Optional<String> site =
                Optional.of(parameter(request, "site").strip()).filter(s -> !s.isEmpty());
        if (site.filter(s -> !sites.names().contains(s)).isPresent()) {
            response.sendRedirect(request.getContextPath() + "/site/rubriques");
        } else {
            send(response, name, content.apply(site));
        }
    }

    private byte[] sections(Optional<String> site) {
        return SiteCsv.sections(
                Texts.of("website.sections.filters", site.orElse(Sites.DEFAULT), sites.today()),
                sections.rows(site).stream().map(SectionLine::new).toList());
    }

    private byte[] sheets(Optional<String> site) {
        return SiteCsv.sheets(
                Texts.of("website.sheets.filters", site.orElse(Sites.DEFAULT), sites.today()),
                sheets.rows(site).stream().map(SheetLine::new).toList());
    }

    private static void send(HttpServletResponse response, String name, byte[] bytes)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
