package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.SelfAssessments;
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
import java.util.stream.Stream;

/** Hands out what structures said of themselves, commitment by commitment. */
@WebServlet(SelfAssessmentExports.LIST)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class SelfAssessmentExports extends HttpServlet {

    static final String LIST = "/audits/autoevaluations.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient SelfAssessments assessments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = Optional.ofNullable(request.getParameter("numero")).orElse("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("quality.self.title")));
        rows.add(
                Stream.of(
                                "quality.self.year.label",
                                "quality.audit.structure",
                                "quality.finding.commitment",
                                "quality.self.rating",
                                "quality.self.remark",
                                "quality.self.improvement",
                                "quality.self.before")
                        .map(Texts::of)
                        .toList());
        assessments.all().stream()
                .filter(row -> asked.isEmpty() || asked.equals(String.valueOf(row.id())))
                .forEach(
                        row ->
                                assessments
                                        .ratings(row.id())
                                        .forEach(
                                                rating -> {
                                                    RatingLine line = RatingLine.kept(rating);
                                                    rows.add(
                                                            List.of(
                                                                    String.valueOf(row.year()),
                                                                    row.structure(),
                                                                    line.commitment(),
                                                                    line.ratingText(),
                                                                    line.remark(),
                                                                    line.improvement(),
                                                                    line.before()));
                                                }));
        Download.send(
                response,
                "autoevaluations.csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(rows));
    }
}
