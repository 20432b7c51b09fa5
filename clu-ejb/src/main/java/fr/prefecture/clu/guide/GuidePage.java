package fr.prefecture.clu.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A page of the guide: how one task is done.
 *
 * @param slug the last part of its address
 * @param chapter the title of the chapter that it belongs to
 * @param lead what the task is for, in a sentence or two
 * @param source the rest, with a few marks of CommonMark
 */
public record GuidePage(String slug, String chapter, String title, String lead, String source) {

    /** Its first line is the title, its first paragraph the lead. */
    static GuidePage of(String slug, String chapter, String file) {
        String[] parts = file.replace("\r\n", "\n").strip().split("\n\n", 3);
        if (parts.length < 3 || !parts[0].startsWith("# ") || parts[1].startsWith("#")) {
            throw new IllegalStateException("no title, lead and text: " + slug);
        }
        return new GuidePage(
                slug,
                chapter,
                parts[0].substring(2).strip(),
                parts[1].replace('\n', ' ').strip(),
                parts[2]);
    }

    public String path() {
        return "/aide/" + slug;
    }

    /**
     * GUI-1, GUI-2, GUI-3
     *
     * @param level of its headings: 2 on a page of their own
     * @param address of a path of the product, for whoever reads; empty when they cannot open it
     * @param picture the address of a picture, by its name
     */
    public String html(
            int level, UnaryOperator<String> address, Function<String, Optional<String>> picture) {
        return GuideText.html(source, level, address, picture);
    }

    /** Its words without marks. */
    public String plain() {
        return GuideText.plain(source);
    }

    /** The paths of the product to which it leads. */
    public List<String> links() {
        return GuideText.links(source);
    }

    /** The names of the pictures that it shows. */
    public List<String> pictures() {
        return GuideText.pictures(source);
    }
}
