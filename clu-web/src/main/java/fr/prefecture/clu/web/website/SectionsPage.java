package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.PracticalInfoSheets;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.Sites;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The parts of the site, the late ones first, and its sheets of practical information. */
@Named
@RequestScoped
public class SectionsPage {

    /** One of several sites. */
    public record Choice(String text, String address, boolean current) {}

    @Inject Sections sections;
    @Inject PracticalInfoSheets sheets;
    @Inject Sites sites;
    @Inject HttpServletRequest request;

    private List<SectionLine> lines;
    private List<SheetLine> sheetLines;

    public boolean isWritable() {
        return request.isUserInRole(Roles.WEBSITE);
    }

    /** A single site needs no choice. */
    public List<Choice> getSites() {
        List<String> names = sites.names();
        return names.size() < 2
                ? List.of()
                : names.stream()
                        .map(
                                name ->
                                        new Choice(
                                                name,
                                                Address.of(request, "/site/rubriques")
                                                        .with("site", name)
                                                        .toString(),
                                                name.equals(site().orElse(Sites.DEFAULT))))
                        .toList();
    }

    public String getDate() {
        return Texts.of("website.sections.date", French.weekday(sites.today()));
    }

    /** For the printed page, which has no choice of site. */
    public String getSiteText() {
        return Texts.of("website.sections.site", site().orElse(Sites.DEFAULT));
    }

    public List<SectionLine> getLines() {
        if (lines == null) {
            lines = sections.rows(site()).stream().map(SectionLine::new).toList();
        }
        return lines;
    }

    /** « 2 rubriques en retard sur 14 » */
    public String getNote() {
        long late = getLines().stream().filter(line -> line.row().daysLate() > 0).count();
        return Texts.of("website.sections.note", late, getLines().size());
    }

    public String getExportAddress() {
        return address(SiteExports.SECTIONS);
    }

    public String getExportText() {
        return Texts.of(
                "website.sections.export", Texts.count(getLines().size(), "website.count.lines"));
    }

    public List<SheetLine> getSheets() {
        if (sheetLines == null) {
            sheetLines = sheets.rows(site()).stream().map(SheetLine::new).toList();
        }
        return sheetLines;
    }

    public String getSheetsNote() {
        long late = getSheets().stream().filter(line -> line.row().late()).count();
        return Texts.of("website.sheets.note", late, getSheets().size());
    }

    public String getSheetsExportAddress() {
        return address(SiteExports.SHEETS);
    }

    public String getSheetsExportText() {
        return Texts.of(
                "website.sheets.export", Texts.count(getSheets().size(), "website.count.lines"));
    }

    public String getNewSheetAddress() {
        return address("/site/fiches/nouvelle");
    }

    public String sectionAddress(SectionLine line) {
        return address("/site/rubriques/" + line.id());
    }

    public String sheetAddress(SheetLine line) {
        return address("/site/fiches/" + line.row().id());
    }

    private String address(String path) {
        return Address.of(request, path).with("site", site()).toString();
    }

    private Optional<String> site() {
        return Optional.ofNullable(request.getParameter("site")).filter(sites.names()::contains);
    }
}
