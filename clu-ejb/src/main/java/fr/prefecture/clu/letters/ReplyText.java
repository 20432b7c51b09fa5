package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Typography;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a template, as it was typed and as it is understood: a few marks of CommonMark, and
 * variables in braces. LET-5
 */
public final class ReplyText {

    /** LET-5: most characters. */
    public static final int LONGEST = 20_000;

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\n]{1,80})\\}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    private final String source;
    private final List<Block> blocks;

    private ReplyText(String source, List<Block> blocks) {
        this.source = source;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * @throws RuleBroken when it is empty or too long, or bears a mark that is none of ours
     */
    public static ReplyText of(String typed) {
        String source =
                typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("(?<![ \\t])[ \\t]++(?=\\n|$)", "")
                        .strip();
        if (source.isEmpty()) {
            throw new RuleBroken("letters.text.empty");
        }
        if (source.length() > LONGEST) {
            throw new RuleBroken("letters.text.tooLong", LONGEST, source.length());
        }
        Reader reader = new Reader();
        for (Node node = PARSER.parse(source).getFirstChild();
                node != null;
                node = node.getNext()) {
            reader.block(node);
        }
        return new ReplyText(source, reader.blocks);
    }

    /** As it was typed, with line ends as line feeds. */
    public String source() {
        return source;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** As it is read on a screen, with the spaces of French print. */
    public List<Block> shown() {
        return blocks.stream()
                .map(
                        block ->
                                new Block(
                                        block.kind(),
                                        block.line(),
                                        block.items().stream().map(ReplyText::shown).toList()))
                .toList();
    }

    private static Block.Item shown(Block.Item item) {
        return new Block.Item(
                item.line(),
                item.runs().stream()
                        .map(
                                run ->
                                        run.kind() == Run.Kind.TEXT
                                                ? Run.text(
                                                        Typography.french(run.text()), run.bold())
                                                : run)
                        .toList());
    }

    /** The names in braces as they were typed, each once, in the order in which they come. */
    public Set<String> variables() {
        return runs().filter(run -> run.kind() == Run.Kind.VARIABLE)
                .map(Run::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * LET-8: each variable replaced by what was typed for it.
     *
     * @param values of a name as it is typed in the text; lines stay lines
     */
    List<Block> filled(Function<String, String> values) {
        return blocks.stream()
                .map(
                        block ->
                                new Block(
                                        block.kind(),
                                        block.line(),
                                        block.items().stream()
                                                .map(item -> filled(item, values))
                                                .toList()))
                .toList();
    }

    private static Block.Item filled(Block.Item item, Function<String, String> values) {
        return new Block.Item(
                item.line(),
                item.runs().stream()
                        .flatMap(
                                run ->
                                        run.kind() == Run.Kind.VARIABLE
                                                ? lines(values.apply(run.text()), run.bold())
                                                : Stream.of(run))
                        .toList());
    }

    private static Stream<Run> lines(String value, boolean bold) {
        List<Run> runs = new ArrayList<>();
        value.strip()
                .lines()
                .forEach(
                        line -> {
                            if (!runs.isEmpty()) {
                                runs.add(Run.BREAK);
                            }
                            runs.add(Run.text(line.strip(), bold));
                        });
        return runs.stream();
    }

    /** Blocks as text without marks: what a mail program or a clipboard takes. */
    static String plain(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(plain(block));
        }
        return text.toString();
    }

    private static String plain(Block block) {
        List<String> lines = new ArrayList<>();
        for (Block.Item item : block.items()) {
            String mark =
                    switch (block.kind()) {
                        case BULLETS -> "- ";
                        case NUMBERS -> (lines.size() + 1) + ". ";
                        case PARAGRAPH, HEADING -> "";
                    };
            lines.add(mark + plainRuns(item.runs()));
        }
        return String.join("\n", lines);
    }

    static String plainRuns(List<Run> runs) {
        return runs.stream()
                .map(
                        run ->
                                switch (run.kind()) {
                                    case BREAK -> "\n";
                                    case VARIABLE -> "[" + run.text() + "]";
                                    case LINK ->
                                            shown(run).equals(run.text())
                                                    ? run.text()
                                                    : run.text() + " (" + shown(run) + ")";
                                    case TEXT -> run.text();
                                })
                .collect(Collectors.joining());
    }

    private static String shown(Run link) {
        return link.address().replaceFirst("^mailto:", "");
    }

    private Stream<Run> runs() {
        return blocks.stream()
                .flatMap(block -> block.items().stream())
                .flatMap(item -> item.runs().stream());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplyText text && text.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    /** Takes what the library understood, and refuses what is no mark of ours. */
    private static final class Reader {

        private final List<Block> blocks = new ArrayList<>();

        void block(Node node) {
            int line = line(node);
            if (node instanceof Paragraph || node instanceof Heading) {
                blocks.add(
                        new Block(
                                node instanceof Heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH,
                                line,
                                List.of(new Block.Item(line, runs(node, line)))));
            } else if (node instanceof BulletList || node instanceof OrderedList) {
                List<Block.Item> items = new ArrayList<>();
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(item((ListItem) item));
                }
                blocks.add(
                        new Block(
                                node instanceof BulletList
                                        ? Block.Kind.BULLETS
                                        : Block.Kind.NUMBERS,
                                line,
                                items));
            } else if (!(node instanceof LinkReferenceDefinition)) {
                throw new RuleBroken("letters.text.mark", line);
            }
        }

        private static Block.Item item(ListItem item) {
            int line = line(item);
            List<Run> runs = new ArrayList<>();
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (!(child instanceof Paragraph)) {
                    throw new RuleBroken("letters.text.nested", line(child));
                }
                if (!runs.isEmpty()) {
                    runs.add(Run.BREAK);
                }
                runs.addAll(runs(child, line(child)));
            }
            return new Block.Item(line, runs);
        }

        private static int line(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? 1
                    : node.getSourceSpans().get(0).getLineIndex() + 1;
        }

        private static List<Run> runs(Node parent, int line) {
            Runs runs = new Runs(line);
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(runs);
            }
            runs.end();
            return runs.done;
        }
    }

    /** The pieces of one line; texts that follow one another are one. */
    private static final class Runs extends AbstractVisitor {

        private final List<Run> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int line;
        private boolean bold;

        Runs(int line) {
            this.line = line;
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            newLine();
        }

        @Override
        public void visit(HardLineBreak node) {
            newLine();
        }

        private void newLine() {
            end();
            done.add(Run.BREAK);
            line++;
        }

        @Override
        public void visit(StrongEmphasis node) {
            if (bold) {
                throw new RuleBroken("letters.text.mark", line);
            }
            end();
            bold = true;
            visitChildren(node);
            end();
            bold = false;
        }

        @Override
        public void visit(Link node) {
            end();
            if (!ADDRESS.matcher(node.getDestination()).matches()) {
                throw new RuleBroken("letters.text.address", line, node.getDestination());
            }
            visitChildren(node);
            String named = text.toString();
            text.setLength(0);
            done.add(Run.link(named, bold, node.getDestination()));
        }

        @Override
        public void visit(Emphasis node) {
            throw new RuleBroken("letters.text.mark", line);
        }

        @Override
        public void visit(Code node) {
            throw new RuleBroken("letters.text.mark", line);
        }

        @Override
        public void visit(Image node) {
            throw new RuleBroken("letters.text.picture", line);
        }

        @Override
        public void visit(HtmlInline node) {
            throw new RuleBroken("letters.text.mark", line);
        }

        void end() {
            Matcher variable = VARIABLE.matcher(text);
            int from = 0;
            while (variable.find()) {
                add(text.substring(from, variable.start()));
                done.add(Run.variable(variable.group(1).strip(), bold));
                from = variable.end();
            }
            add(text.substring(from));
            text.setLength(0);
        }

        private void add(String piece) {
            if (!piece.isEmpty()) {
                done.add(Run.text(piece, bold));
            }
        }
    }

    /** What the values of a form are looked up by: a missing one stays visible. */
    static Function<String, String> values(Variables known, Map<String, String> typed) {
        return name ->
                known.find(name)
                        .map(variable -> typed.getOrDefault(variable.name(), ""))
                        .filter(value -> !value.isBlank())
                        .orElse("[" + name + "]");
    }
}
