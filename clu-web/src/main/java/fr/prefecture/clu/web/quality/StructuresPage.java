package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AwardRow;
import fr.prefecture.clu.quality.Awards;
import fr.prefecture.clu.quality.Perimeters;
import fr.prefecture.clu.quality.ScopeRow;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** Those that apply for a label, with what they apply for and what they were awarded. */
@Named
@RequestScoped
public class StructuresPage {

    /** A structure as the table shows it. */
    public record Line(
            String code,
            String name,
            String kind,
            String edition,
            String modules,
            String label,
            String address) {}

    @Inject Structures structures;
    @Inject Perimeters perimeters;
    @Inject Awards awards;
    @Inject HttpServletRequest request;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            lines = structures.all().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(StructureRow row) {
        return new Line(
                row.code(),
                row.name(),
                Texts.of("StructureKind." + row.kind().name()),
                row.editionName(),
                perimeters.of(row.id()).stream()
                        .map(ScopeRow::moduleCode)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                awards.of(row.id()).stream().findFirst().map(StructuresPage::said).orElse(""),
                Address.of(request, "/structures/" + row.id()).toString());
    }

    /** « Qual-e-pref, jusqu’au 14/06/2024 » */
    private static String said(AwardRow award) {
        return Texts.of("quality.award.said", award.label(), French.date(award.validUntil()));
    }

    public String getNote() {
        return Texts.count(getLines().size(), "quality.count.structures");
    }

    public String getCsv() {
        return Address.of(request, StructureExports.ALL).toString();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }
}
