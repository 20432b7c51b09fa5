package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.RereadingRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.LogFormat;
import fr.prefecture.clu.switchboard.SourceFormats;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a source's folder may deliver, as its page asks for it, and as what its files were read. */
public class SourceFormatsForm {

    /** The files that the page shows. */
    static final int MOST = 20;

    private static final String GMT = "GMT";
    private static final String LOCAL = "LOCALES";

    private final SourceFormats formats;
    private final List<FileRow> latest;
    private final Map<String, String> said;
    private final HttpServletRequest request;

    SourceFormatsForm(
            SourceFormats formats,
            List<FileRow> latest,
            List<RereadingRow> said,
            HttpServletRequest request) {
        this.formats = formats;
        this.latest =
                latest.stream()
                        .filter(file -> file.state() != ImportedFile.State.REPLACED)
                        .toList();
        this.said =
                said.stream().collect(Collectors.toMap(RereadingRow::sha256, RereadingRow::format));
        this.request = request;
    }

    /**
     * A file of the source.
     *
     * @param next as which it is to be read when a night finds it again; empty when as it was
     */
    public record Read(
            long id, String name, String format, String next, String lines, String refused) {}

    /** What is sent is heard whoever sends it: the boundary says no, not a missing form. */
    public boolean isMayChoose() {
        return Stream.of(Roles.ADMINISTRATOR, Roles.SWITCHBOARD).anyMatch(request::isUserInRole)
                || FacesContext.getCurrentInstance().isPostback();
    }

    /** TEL-72 */
    public String getText() {
        return formats.accepted().isEmpty()
                ? Texts.of("switchboard.source.formats.none")
                : Texts.of(
                        "switchboard.source.formats.text",
                        formats.accepted().stream()
                                .sorted()
                                .map(SourceFormatsForm::label)
                                .collect(Collectors.joining(", ")));
    }

    private static String label(LogFormat format) {
        return Texts.of("switchboard.format." + format);
    }

    public List<SourcePage.Choice> getBoxes() {
        Set<String> chosen =
                isSent("retenir")
                        ? Set.copyOf(sent())
                        : formats.accepted().stream()
                                .map(LogFormat::name)
                                .collect(Collectors.toSet());
        return Arrays.stream(LogFormat.values())
                .map(
                        format ->
                                new SourcePage.Choice(
                                        format.name(),
                                        label(format),
                                        chosen.contains(format.name())))
                .toList();
    }

    public List<SourcePage.Choice> getTimes() {
        return List.of(
                new SourcePage.Choice(LOCAL, Texts.of("switchboard.source.times.local"), !isGmt()),
                new SourcePage.Choice(GMT, Texts.of("switchboard.source.times.gmt"), isGmt()));
    }

    public String getColumns() {
        return isSent("retenir")
                ? Optional.ofNullable(request.getParameter("colonnes")).orElse("")
                : formats.columnWords();
    }

    boolean isGmt() {
        return isSent("retenir") ? GMT.equals(request.getParameter("heures")) : formats.gmt();
    }

    Set<LogFormat> accepted() {
        Set<LogFormat> accepted = EnumSet.noneOf(LogFormat.class);
        sent().forEach(word -> accepted.add(named(word)));
        return accepted;
    }

    private Collection<String> sent() {
        return Optional.ofNullable(request.getParameterValues("format"))
                .<Collection<String>>map(words -> new TreeSet<>(Arrays.asList(words)))
                .orElse(Set.of());
    }

    private static LogFormat named(String word) {
        return Arrays.stream(LogFormat.values())
                .filter(format -> format.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("switchboard.source.formats.unknown"));
    }

    private boolean isSent(String button) {
        return request.getParameter(button) != null;
    }

    // --- its files

    public List<Read> getFiles() {
        return latest.stream().map(this::read).toList();
    }

    private Read read(FileRow file) {
        String format = file.format().orElse(LogFormat.QUEUE_LOG.name());
        String next = said.getOrDefault(file.originalSha256(), format);
        return new Read(
                file.id(),
                file.name(),
                label(LogFormat.valueOf(format)),
                next.equals(format) ? "" : label(LogFormat.valueOf(next)),
                French.number(file.lines()),
                French.number(file.refused()));
    }

    public String getCaption() {
        return Texts.count(latest.size(), "switchboard.source.read.caption");
    }

    public List<SourcePage.Choice> getRereadable() {
        String chosen =
                Optional.ofNullable(request.getParameter("relu"))
                        .or(() -> Optional.ofNullable(request.getParameter("fichier")))
                        .orElse("");
        return latest.stream()
                .map(
                        file ->
                                new SourcePage.Choice(
                                        Long.toString(file.id()),
                                        Texts.of(
                                                "switchboard.source.reread.one",
                                                file.name(),
                                                Long.toString(file.id())),
                                        Long.toString(file.id()).equals(chosen)))
                .toList();
    }

    public List<SourcePage.Choice> getOthers() {
        String chosen = Optional.ofNullable(request.getParameter("comme")).orElse("");
        return Arrays.stream(LogFormat.values())
                .map(
                        format ->
                                new SourcePage.Choice(
                                        format.name(), label(format), format.name().equals(chosen)))
                .toList();
    }

    long file() {
        String asked = Optional.ofNullable(request.getParameter("relu")).orElse("");
        return latest.stream()
                .filter(file -> Long.toString(file.id()).equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("night.rereading.unknown"))
                .id();
    }

    LogFormat format() {
        return named(request.getParameter("comme"));
    }
}
