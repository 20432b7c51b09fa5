package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.guide.GuidePage;
import fr.prefecture.clu.guide.GuidePages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The whole guide on one page, to be printed or read at a stretch. */
@Named
@RequestScoped
public class PrintPage {

    private static final int SECTION = 4;

    @Inject GuidePages guide;
    @Inject GuideHtml html;

    /** A chapter with its pages as they are read. */
    public record Chapter(String title, List<Topic> topics) {}

    /** A page of the guide, as a part of this one. */
    public record Topic(String slug, String title, String lead, String html) {}

    public List<Chapter> getChapters() {
        return guide.chapters().stream()
                .map(
                        chapter ->
                                new Chapter(
                                        chapter.title(),
                                        chapter.pages().stream().map(this::topic).toList()))
                .toList();
    }

    private Topic topic(GuidePage page) {
        return new Topic(
                page.slug(), page.title(), page.lead(), html.of(page, SECTION, this::address));
    }

    /** A page of the guide is a part of this one. */
    private String address(String path) {
        return guide.all().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .map(page -> "#page-" + page.slug())
                .orElseGet(() -> html.address(path));
    }
}
