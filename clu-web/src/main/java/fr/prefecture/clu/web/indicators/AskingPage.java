package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingKind;
import fr.prefecture.clu.indicators.AskingRights;
import fr.prefecture.clu.indicators.AskingRow;
import fr.prefecture.clu.indicators.AskingState;
import fr.prefecture.clu.indicators.Askings;
import fr.prefecture.clu.indicators.CollectionRounds;
import fr.prefecture.clu.indicators.GiftRow;
import fr.prefecture.clu.indicators.GiftTerms;
import fr.prefecture.clu.indicators.Gifts;
import fr.prefecture.clu.indicators.GivenFile;
import fr.prefecture.clu.indicators.Measurements;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a service is asked: given here, corrected, or set aside. */
@Named
@RequestScoped
public class AskingPage {

    @Inject CollectionRounds rounds;
    @Inject Askings askings;
    @Inject Gifts gifts;
    @Inject Measurements measurements;
    @Inject AskingRights rights;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<AskingRow> asking = Optional.empty();
    private long shown;
    private int version;
    private BigDecimal numerator;
    private BigDecimal denominator;
    private String link;
    private String remark;
    private SentFile file;
    private String reason;

    /** A gift as the table writes it. */
    public record GiftLine(String given, String files, String remark, String by, boolean counts) {}

    /** A file that was given. */
    public record FileLine(String name, String facts, String address) {}

    @PostConstruct
    void begin() {
        asking =
                Optional.ofNullable(request.getParameter("id"))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .flatMap(id -> askings.find(Long.parseLong(id)));
        asking.ifPresent(row -> version = row.version());
        asking.flatMap(AskingRow::gift).ifPresent(this::show);
    }

    private void show(GiftRow gift) {
        shown = gift.id();
        numerator = gift.numerator().orElse(null);
        denominator = gift.denominator().orElse(null);
        link = gift.link();
        remark = gift.remark();
    }

    public void load() throws IOException {
        if (asking.isEmpty() || isRemoval() && !isWritable()) {
            messages.missing();
        }
    }

    public void give() throws IOException {
        GiftTerms terms =
                new GiftTerms(
                        Optional.ofNullable(numerator),
                        Optional.ofNullable(denominator),
                        RoundFrame.text(link),
                        RoundFrame.text(remark));
        if (file != null) {
            try (InputStream in = file.open()) {
                gifts.give(id(), shown, terms, Optional.of(new GivenFile(file.name(), in)));
            }
        } else {
            gifts.give(id(), shown, terms, Optional.empty());
        }
        boolean late = askings.find(id()).orElseThrow().givenLate();
        back(Texts.of(late ? "indicators.gift.kept.late" : "indicators.gift.kept"));
    }

    public void dismiss() throws IOException {
        askings.setAside(id(), version, RoundFrame.text(reason));
        back(Texts.of("indicators.asking.aside.done"));
    }

    public void askAgain() throws IOException {
        askings.setAside(id(), version, "");
        back(Texts.of("indicators.asking.again.done"));
    }

    public void remove() throws IOException {
        String round = getRoundAddress();
        messages.tellRemoved(Texts.of("indicators.asking.removed"), askings.remove(id()));
        messages.leadTo(round);
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    private long id() {
        return getRow().id();
    }

    public AskingRow getRow() {
        return asking.orElseThrow();
    }

    public AskingLine getLine() {
        return new AskingLine(getRow(), rounds.today(), getAddress());
    }

    public String getHeading() {
        return Texts.of("indicators.asking.heading", RoundWords.what(getRow()), getRow().service());
    }

    /** « jeudi 10 juin 2021 (dans 3 jours) » */
    public String getDue() {
        return Texts.of(
                "indicators.round.closing.away",
                French.weekday(getRow().due()),
                French.away(rounds.today(), getRow().due()));
    }

    public boolean isFigure() {
        return getRow().kind() == AskingKind.FIGURE;
    }

    public boolean isWritable() {
        return rights.mayWrite();
    }

    public boolean isSetAside() {
        return getRow().state() == AskingState.NOT_APPLICABLE;
    }

    public boolean isGiven() {
        return getRow().gift().isPresent();
    }

    public boolean isGivable() {
        return !isSetAside() && !isRemoval() && rights.mayGive(getRow().login());
    }

    public boolean isRemoval() {
        return request.getParameter("retirer") != null;
    }

    /** What somebody may set aside or remove, since nothing was given. */
    public boolean isOpenToRefusal() {
        return isWritable() && !isGiven() && !isSetAside() && !isRemoval();
    }

    public String getGiveText() {
        return Texts.of(isGiven() ? "indicators.gift.correct" : "indicators.gift.give");
    }

    public List<GiftLine> getGifts() {
        return gifts.of(id()).stream()
                .map(
                        gift ->
                                new GiftLine(
                                        RoundWords.given(gift),
                                        gift.files(),
                                        gift.remark(),
                                        Texts.of("indicators.gift.by", gift.by(), gift.at()),
                                        gift.id() == getRow().gift().orElseThrow().id()))
                .toList();
    }

    public List<FileLine> getFiles() {
        return gifts.files(id()).stream()
                .map(
                        one ->
                                new FileLine(
                                        one.name(),
                                        Texts.of(
                                                "indicators.file.facts",
                                                one.type().name(),
                                                French.size(one.size())),
                                        Address.of(
                                                        request,
                                                        RoundExports.FILES
                                                                + "/"
                                                                + id()
                                                                + "/"
                                                                + one.id())
                                                .toString()))
                .toList();
    }

    /** « le 3 juin 2021 à 10 h 15, par courriel à … » */
    public List<String> getReminders() {
        return getRow().reminders().stream()
                .map(
                        one ->
                                one.email().isEmpty()
                                        ? Texts.of("indicators.reminder.byHand", one.at(), one.by())
                                        : Texts.of(
                                                "indicators.reminder.byMail",
                                                one.at(),
                                                one.by(),
                                                isWritable() ? one.email() : getRow().service()))
                .toList();
    }

    public String getAddress() {
        return Address.of(request, RoundFrame.LIST + "/demandes/" + id()).toString();
    }

    public String getRemovalAddress() {
        return Address.of(request, RoundFrame.LIST + "/demandes/" + id())
                .with("retirer", "oui")
                .toString();
    }

    public String getRoundAddress() {
        return Address.of(request, RoundFrame.LIST + "/" + getRow().roundId()).toString();
    }

    /** What the indicator says of that month now; empty when it says nothing. */
    public String getValue() {
        return isFigure()
                ? measurements
                        .find(getRow().indicator(), getRow().month().orElseThrow())
                        .map(
                                value ->
                                        value.denominator()
                                                .map(
                                                        of ->
                                                                Texts.of(
                                                                        "indicators.gift.ratio",
                                                                        RoundWords.number(
                                                                                value.numerator()),
                                                                        RoundWords.number(of)))
                                                .orElseGet(
                                                        () -> RoundWords.number(value.numerator())))
                        .orElse("")
                : "";
    }

    public String getIndicatorAddress() {
        return Address.of(request, "/indicateurs/" + getRow().indicator()).toString();
    }

    /** Where a proof that was given is kept as evidence; empty when there is none. */
    public String getEvidenceAddress() {
        return !isWritable() || isFigure() || !isGiven()
                ? ""
                : Address.of(request, "/preuves/nouvelle")
                        .with("titre", getRow().wanted())
                        .with("service", getRow().service())
                        .with("lien", getRow().gift().orElseThrow().link())
                        .with("engagement", getRow().commitments().split(",", 2)[0])
                        .toString();
    }

    public String getAccepted() {
        return Texts.of("actions.file.help", French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("shared.file.tooLarge", getMost() / 1_000_000);
    }

    // --- fields

    public long getShown() {
        return shown;
    }

    public void setShown(long shown) {
        this.shown = shown;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public BigDecimal getNumerator() {
        return numerator;
    }

    public void setNumerator(BigDecimal numerator) {
        this.numerator = numerator;
    }

    public BigDecimal getDenominator() {
        return denominator;
    }

    public void setDenominator(BigDecimal denominator) {
        this.denominator = denominator;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
