package fr.prefecture.clu.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The text of a page of the guide, as it is written and as a browser shows it. */
final class GuideText {

    private static final int SECTION = 2;

    /** GUI-1: blocks of HTML are none of ours; what remains inside lines is escaped. */
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(Heading.class, ListBlock.class)).build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(
                            context -> (node, tag, attributes) -> attributes.remove("rel"))
                    .build();

    private GuideText() {}

    static String html(
            String source,
            int level,
            UnaryOperator<String> address,
            Function<String, Optional<String>> picture) {
        Node text = PARSER.parse(source);
        text.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(heading.getLevel() - SECTION + level);
                        visitChildren(heading);
                    }

                    @Override
                    public void visit(Link link) {
                        String there = address.apply(link.getDestination());
                        if (there.isEmpty()) {
                            unwrap(link);
                        } else {
                            link.setDestination(there);
                        }
                    }

                    @Override
                    public void visit(Image image) {
                        picture.apply(image.getDestination())
                                .ifPresentOrElse(image::setDestination, () -> remove(image));
                    }
                });
        return RENDERER.render(text);
    }

    /** GUI-2 */
    private static void unwrap(Link link) {
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        link.unlink();
    }

    /** GUI-3 */
    private static void remove(Image image) {
        Node around = image.getParent();
        image.unlink();
        if (around instanceof Paragraph && around.getFirstChild() == null) {
            around.unlink();
        }
    }

    static String plain(String source) {
        StringBuilder words = new StringBuilder();
        PARSER.parse(source)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Text text) {
                                words.append(text.getLiteral());
                            }

                            @Override
                            public void visit(SoftLineBreak end) {
                                words.append(' ');
                            }

                            @Override
                            public void visit(Image image) {
                                // what it shows is said beside it
                            }

                            @Override
                            public void visit(Heading heading) {
                                visitChildren(heading);
                                words.append('\n');
                            }

                            @Override
                            public void visit(Paragraph paragraph) {
                                visitChildren(paragraph);
                                words.append('\n');
                            }

                            @Override
                            public void visit(ListItem item) {
                                visitChildren(item);
                            }
                        });
        return words.toString().replaceAll("\n{2,}", "\n").strip();
    }

    static List<String> links(String source) {
        List<String> links = new ArrayList<>();
        PARSER.parse(source)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                links.add(link.getDestination());
                            }
                        });
        return links;
    }

    static List<String> pictures(String source) {
        List<String> pictures = new ArrayList<>();
        PARSER.parse(source)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Image image) {
                                pictures.add(image.getDestination());
                            }
                        });
        return pictures;
    }
}
