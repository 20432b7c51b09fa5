package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.CountedUnit;
import fr.prefecture.clu.letters.FolderCount;
import fr.prefecture.clu.letters.FolderWeek;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.letters.InboundFolders;
import fr.prefecture.clu.letters.InboundMails;
import fr.prefecture.clu.letters.InboundRow;
import fr.prefecture.clu.mail.MailHead;
import fr.prefecture.clu.mail.MailHeads;
import fr.prefecture.clu.mail.ReceivedMails;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of e-mails: counted by their heads, shown, and kept as numbers once confirmed. */
@Named
@RequestScoped
public class FolderPage {

    static final String PATH = "/courriers/dossier";

    /** The server takes no more parts of one form than a thousand. */
    static final int MOST_FILES = 500;

    private static final String NOWHERE = ".invalid";

    /** A file that was not read, and why. */
    public record Refused(String file, String why) {}

    /** A week as the preview shows it. */
    public record Line(
            String week,
            int received,
            String acknowledged,
            String toAcknowledge,
            String answered,
            String toAnswer,
            String kind,
            String before) {}

    @Inject InboundFolders folders;
    @Inject InboundMails mails;
    @Inject MailHeads heads;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<SentFile> files = List.of();
    private Long serviceId;
    private String ours;
    private List<FolderWeek> weeks = List.of();
    private Optional<FolderCount> count = Optional.empty();
    private final List<Refused> refused = new ArrayList<>();

    @PostConstruct
    void begin() {
        ours =
                Stream.of(Settings.contact().orElse(""), Settings.mailFrom())
                        .filter(address -> address.indexOf('@') > 0)
                        .filter(address -> !address.endsWith(NOWHERE))
                        .distinct()
                        .collect(Collectors.joining(", "));
        confirmed();
    }

    /** What the form sends back that confirms the numbers: it is there before its button is. */
    private void confirmed() {
        String numbers = parameter("nombres");
        String service = parameter("compte-de");
        if (numbers.isEmpty()) {
            return;
        }
        try {
            if (!service.matches("-?\\d{1,18}")) {
                throw new RuleBroken("letters.folder.lost");
            }
            weeks = FolderNumbers.read(numbers);
            serviceId = Long.valueOf(service);
        } catch (RuleBroken lost) {
            InboundReport.say(null, Texts.of(lost.getMessage(), lost.arguments()));
        }
    }

    /** LET-62: reads the heads, and keeps nothing. */
    public String read() throws IOException {
        if (files.size() > MOST_FILES) {
            say("fichiers", Texts.of("letters.folder.tooMany", files.size(), MOST_FILES));
            return null;
        }
        List<MailHead> read = new ArrayList<>();
        for (SentFile file : files) {
            try (InputStream in = file.open()) {
                if (file.size() > getMost()) {
                    throw new RuleBroken("mail.received.tooLong", getMost() / 1_000_000);
                }
                read.add(heads.read(in));
            } catch (RuleBroken why) {
                refused.add(new Refused(file.name(), Texts.of(why.getMessage(), why.arguments())));
            } finally {
                file.delete();
            }
        }
        try {
            count = Optional.of(folders.count(serviceId, ours == null ? "" : ours, read));
            weeks = count.get().weeks();
        } catch (RuleBroken why) {
            boolean addresses = why.getMessage().startsWith("letters.folder.ours");
            say(addresses ? "adresses" : "fichiers", Texts.of(why.getMessage(), why.arguments()));
        }
        return null;
    }

    /** At the field, which is wrong from now on, and keeps its text. */
    private void say(String field, String text) {
        UIInput input = (UIInput) request.getAttribute("clu.field." + field);
        input.setSubmittedValue(request.getParameter(field));
        input.setValid(false);
        InboundReport.say(field, text);
    }

    /** LET-66 */
    public String keep() throws IOException {
        int kept = mails.replace(serviceId, weeks);
        messages.tellNext(
                Texts.of(
                        "letters.folder.kept",
                        Texts.count(kept, "letters.count.weeks"),
                        serviceName()));
        ReportingPeriod period = thursdays();
        messages.leadTo(
                Address.of(request, InboundReport.PATH)
                        .with("du", period.from().withDayOfMonth(1))
                        .with("au", period.to())
                        .with("service", serviceName())
                        .toString());
        return null;
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    // --- preview

    public boolean isCounted() {
        return !weeks.isEmpty();
    }

    public List<Refused> getRefused() {
        return refused;
    }

    public String getRefusedCaption() {
        return Texts.of(
                "letters.folder.refused.caption",
                Texts.count(refused.size(), "letters.count.files"));
    }

    /** « 18 reçus, 20 réponses … »; empty when the form was only confirmed. */
    public String getSummary() {
        return count.map(
                        one ->
                                Stream.of(
                                                Texts.count(
                                                        one.received(), "letters.folder.received"),
                                                Texts.count(
                                                        one.replies(), "letters.folder.replies"),
                                                some(one.others(), "letters.folder.others"),
                                                some(one.machines(), "letters.folder.machines"),
                                                some(one.twice(), "letters.folder.twice"),
                                                some(one.anonymous(), "letters.folder.anonymous"))
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining("\u202f; ")))
                .orElse("");
    }

    private static String some(int number, String key) {
        return number == 0 ? "" : Texts.count(number, key);
    }

    public String getCaption() {
        return Texts.of("letters.folder.preview.caption", serviceName());
    }

    public List<Line> getLines() {
        List<InboundRow> known =
                mails.rows(
                        thursdays(),
                        Optional.of(serviceName()),
                        Optional.of(InboundChannel.ELECTRONIC));
        return weeks.stream()
                .map(
                        week ->
                                line(
                                        week,
                                        known.stream()
                                                .filter(row -> row.monday().equals(week.monday()))
                                                .findFirst()))
                .toList();
    }

    private static Line line(FolderWeek week, Optional<InboundRow> known) {
        InboundCounts counts = week.counts();
        boolean same = known.filter(row -> row.counts().equals(counts)).isPresent();
        return new Line(
                French.capital(French.week(week.monday())),
                counts.received(),
                text(counts.acknowledged()),
                text(counts.toAcknowledge()),
                text(counts.answered()),
                text(counts.toAnswer()),
                known.isEmpty() ? "info" : same ? "succes" : "alerte",
                known.isEmpty()
                        ? Texts.of("letters.folder.before.none")
                        : same
                                ? Texts.of("letters.folder.before.same")
                                : before(known.get().counts()));
    }

    /** What these numbers replace. */
    private static String before(InboundCounts counts) {
        return Texts.of(
                "letters.folder.before.other",
                counts.received(),
                text(counts.acknowledged()),
                text(counts.answered()));
    }

    private static String text(Optional<Integer> count) {
        return count.map(one -> French.number(one))
                .orElseGet(() -> Texts.of("letters.rate.notCounted"));
    }

    private ReportingPeriod thursdays() {
        return new ReportingPeriod(
                weeks.get(0).monday().plusDays(3),
                weeks.get(weeks.size() - 1).monday().plusDays(3));
    }

    private String serviceName() {
        return mails.services().stream()
                .filter(one -> Long.valueOf(one.id()).equals(serviceId))
                .map(CountedUnit::name)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("letters.inbound.service.unknown"));
    }

    public String getNumbers() {
        return FolderNumbers.written(weeks);
    }

    public String getKeepText() {
        return Texts.of("letters.folder.keep", Texts.count(weeks.size(), "letters.count.weeks"));
    }

    // --- fields

    public List<SelectItem> getServices() {
        return mails.services().stream().map(one -> new SelectItem(one.id(), one.name())).toList();
    }

    public long getMost() {
        return ReceivedMails.LONGEST_FILE;
    }

    public String getMostSaid() {
        return Texts.of("committee.received.tooLong", French.size(getMost()));
    }

    public String getFilesHelp() {
        return Texts.of("letters.folder.files.help", MOST_FILES, French.size(getMost()));
    }

    public List<SentFile> getFiles() {
        return files;
    }

    public void setFiles(List<SentFile> files) {
        this.files = files;
    }

    public Long getServiceId() {
        return serviceId;
    }

    public void setServiceId(Long serviceId) {
        this.serviceId = serviceId;
    }

    public String getOurs() {
        return ours;
    }

    public void setOurs(String ours) {
        this.ours = ours;
    }
}
