package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingPapers;
import fr.prefecture.clu.committee.PaperKind;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.DeclarationRow;
import fr.prefecture.clu.website.Declarations;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.Sites;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where the committee and the website meet: the package that is put on the site, and the update
 * that is declared there, once: COM-38.
 */
@Named
@RequestScoped
public class PublicationPage extends MeetingFrame {

    /** A file of the meeting that may be published with its minutes. */
    public record Choice(String number, String name, String facts) {}

    @Inject MeetingPapers papers;
    @Inject PublicationTexts texts;
    @Inject Declarations declarations;
    @Inject Sections sections;
    @Inject Sites sites;
    @Inject People people;

    private LocalDate day;
    private String page;
    private String section;
    private List<DeclarationRow> told;

    public String publish() throws IOException {
        papers.publishable(number(), day);
        String where = page == null ? "" : page.strip();
        if (where.isEmpty()) {
            throw new RuleBroken("committee.publication.page.missing");
        }
        declarations.publish(subject(), Sites.DEFAULT, day, where, section == null ? "" : section);
        lead("/publication", Texts.of("committee.publication.done", day));
        return null;
    }

    public String takeBack() throws IOException {
        declarations.takeBack(subject());
        lead("/publication", Texts.of("committee.publication.takenBack"));
        return null;
    }

    private String subject() {
        return "committee.meeting:" + number();
    }

    public boolean isSigned() {
        return meeting().isSigned();
    }

    /** The update that stands. */
    private Optional<DeclarationRow> standing() {
        if (told == null) {
            told = declarations.of(subject());
        }
        return told.stream().filter(row -> row.withdrawnAt().isEmpty()).findFirst();
    }

    public boolean isPublished() {
        return standing().isPresent();
    }

    /** Where and when it was put on the site, and who says so. */
    public String getSaid() {
        return standing()
                .map(
                        row ->
                                Texts.of(
                                        "committee.publication.published",
                                        French.weekday(row.day()),
                                        row.page(),
                                        people.said(row.by(), row.at())))
                .orElse("");
    }

    /** What was published before, and taken back. */
    public List<String> getEarlier() {
        standing();
        return told.stream()
                .filter(row -> row.withdrawnAt().isPresent())
                .map(
                        row ->
                                Texts.of(
                                        "committee.publication.earlier",
                                        row.day(),
                                        row.page(),
                                        people.said(
                                                row.withdrawnBy().orElse(""),
                                                row.withdrawnAt().orElseThrow())))
                .toList();
    }

    /** The month of the website in which the update counts. */
    public String getSiteAddress() {
        return standing()
                .map(
                        row ->
                                Address.of(request, "/site")
                                        .with("mois", YearMonth.from(row.day()))
                                        .toString())
                .orElse("");
    }

    /** Somebody is about to take the update back, as the address says. */
    public boolean isAsking() {
        return isPublished() && !sent("annuler").isEmpty();
    }

    public String getAskingAddress() {
        return Address.of(request, LIST + "/" + getId() + "/publication")
                .with("annuler", "oui")
                .toString();
    }

    public String getPageAddress() {
        return address("/publication");
    }

    // --- the package

    public String getPackageAddress() {
        return request.getContextPath() + PublicationFiles.PATH + "/" + getId() + ".zip";
    }

    public String getMinutesAddress() {
        return request.getContextPath()
                + PaperFiles.PATH
                + "/"
                + getId()
                + "/"
                + PaperKind.MINUTES.file()
                + ".html";
    }

    public List<Choice> getChoices() {
        return texts.attached(getId()).stream().map(PublicationPage::choice).toList();
    }

    private static Choice choice(AttachmentRow row) {
        return new Choice(
                String.valueOf(row.id()),
                row.name(),
                Texts.of("committee.document.facts", row.type().name(), French.size(row.size())));
    }

    /** What associations may pass on. */
    public List<String> getRelay() {
        return List.of(texts.relay(meeting()).strip().split("\n\n"));
    }

    // --- fields

    public List<String> getSections() {
        return sections.names(Optional.empty());
    }

    public LocalDate getDay() {
        return day == null ? meetings.today() : day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getPage() {
        return page == null
                ? Texts.of("committee.publication.page.proposed", French.loose(meeting().date()))
                : page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }
}
