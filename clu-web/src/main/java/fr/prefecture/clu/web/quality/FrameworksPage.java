package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The frameworks with their versions, and how they come and go as files. */
@Named
@RequestScoped
public class FrameworksPage {

    /** A version as the table shows it. */
    public record Line(
            String name,
            String address,
            String period,
            String commitments,
            String toValidate,
            String kind,
            String state,
            String source) {}

    /** A framework that is handed out as a file. */
    public record File(String name, String yaml, String json) {}

    @Inject Frameworks frameworks;
    @Inject Commitments commitments;
    @Inject HttpServletRequest request;

    private List<EditionRow> editions;

    private List<EditionRow> editions() {
        if (editions == null) {
            editions = frameworks.editions();
        }
        return editions;
    }

    public List<Line> getLines() {
        return editions().stream().map(this::line).toList();
    }

    private Line line(EditionRow row) {
        List<CommitmentRow> all = commitments.of(row.id());
        long open =
                all.stream().filter(one -> one.status() == FigureTarget.Status.TO_VALIDATE).count();
        return new Line(
                row.name(),
                Address.of(request, "/referentiels/" + row.id()).toString(),
                QualityWords.period(row.validFrom(), row.validUntil()),
                String.valueOf(all.size()),
                String.valueOf(open),
                QualityWords.kind(row.status()),
                QualityWords.status(row.status()),
                row.source());
    }

    public List<File> getFiles() {
        return editions().stream()
                .map(row -> List.of(row.frameworkCode(), row.frameworkName()))
                .distinct()
                .map(
                        one ->
                                new File(
                                        one.get(1),
                                        FrameworkDownloads.file(request, one.get(0) + ".yaml"),
                                        FrameworkDownloads.file(request, one.get(0) + ".json")))
                .toList();
    }

    public String getSchema() {
        return FrameworkDownloads.file(request, FrameworkDownloads.SCHEMA);
    }

    public String getNote() {
        return Texts.count(editions().size(), "quality.count.editions");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }
}
