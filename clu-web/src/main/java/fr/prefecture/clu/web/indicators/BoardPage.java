package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardChange;
import fr.prefecture.clu.indicators.BoardEditionRow;
import fr.prefecture.clu.indicators.BoardEditions;
import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.BoardSheet;
import fr.prefecture.clu.indicators.BoardState;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.SilentSources;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A results board: what it shows, its files, what has changed since, its versions. */
@Named
@RequestScoped
public class BoardPage extends BoardFrame {

    @Inject BoardEditions editions;

    private Optional<BoardSheet> sheet = Optional.empty();
    private List<BoardChange> changes = List.of();
    private boolean different;
    private int version;
    private String reason;

    /** In what the board is no longer as it was published. */
    public record Change(String name, String what, String published, String now) {}

    /** A version of the board. */
    public record Edition(String text, String address, boolean latest, boolean withdrawn) {}

    @Override
    @PostConstruct
    void begin() {
        super.begin();
        board().ifPresent(this::read);
    }

    private void read(BoardRow row) {
        version = row.version();
        boolean prepared = row.state() == BoardState.PREPARED;
        Optional<BoardSheet> published = prepared ? Optional.empty() : editions.latest(row.id());
        Optional<BoardSheet> now = isWritable() ? editions.prepared(row.id()) : Optional.empty();
        sheet = prepared ? now : published;
        different = now.filter(one -> one.isNewsAfter(published)).isPresent();
        changes = now.flatMap(one -> published.map(one::changesSince)).orElseGet(List::of);
    }

    // --- what may be done

    public boolean isPrepared() {
        return getBoard().state() == BoardState.PREPARED;
    }

    public boolean isPublished() {
        return getBoard().state() == BoardState.PUBLISHED;
    }

    public boolean isWithdrawn() {
        return getBoard().state() == BoardState.WITHDRAWN;
    }

    /** IND-40: whether there is something new for the public. */
    public boolean isPublishable() {
        return isWritable() && different && !getResults().isEmpty();
    }

    public void publish() throws IOException {
        int number = editions.publish(getBoard().id(), version);
        lead(getAddress(), Texts.of("indicators.boards.published", number));
    }

    public void withdraw() throws IOException {
        try {
            editions.withdraw(getBoard().id(), version, reason);
            lead(getAddress(), Texts.of("indicators.boards.withdrawn"));
        } catch (RuleBroken refusal) {
            Refusals.say(
                    request,
                    refusal,
                    Optional.of("motif")
                            .filter(
                                    field ->
                                            refusal.getMessage()
                                                    .equals(
                                                            "indicators.boards.withdrawal.reason")));
        }
    }

    public String getPublishText() {
        return Texts.of(
                getBoard().editions().isEmpty()
                        ? "indicators.boards.publish"
                        : "indicators.boards.publish.corrected");
    }

    // --- what is shown

    public String getHeading() {
        return sheet.map(BoardSheet::title).orElse(getBoard().title());
    }

    public List<BoardResult> getResults() {
        return sheet.map(this::results).orElseGet(List::of);
    }

    /** DEL-10: of what its results are made. */
    public String getKinds() {
        return SilentSources.kinds(
                sheet.stream().flatMap(one -> one.lines().stream()).map(BoardLine::code));
    }

    /** « Version 2, publiée le … par … »; empty before the first one. */
    public String getEditionText() {
        return sheet.flatMap(BoardSheet::edition).map(BoardWords::edition).orElse("");
    }

    public String getWithdrawalText() {
        return Texts.of(
                "indicators.boards.withdrawal.text", getBoard().withdrawnAt(), getBoard().reason());
    }

    public boolean isChanged() {
        return isWritable() && !isPrepared() && different;
    }

    public List<Change> getChanges() {
        return changes.stream()
                .map(
                        change ->
                                new Change(
                                        change.name(),
                                        Texts.of("BoardChange.Kind." + change.kind().name()),
                                        change.published()
                                                .map(line -> BoardWords.value(line.value()))
                                                .orElse(""),
                                        change.now()
                                                .map(line -> BoardWords.value(line.value()))
                                                .orElse("")))
                .toList();
    }

    public List<Edition> getEditions() {
        List<BoardEditionRow> all = getBoard().editions();
        return all.stream()
                .filter(edition -> isWritable() || !edition.withdrawn())
                .map(
                        edition ->
                                new Edition(
                                        BoardWords.edition(edition),
                                        Address.of(
                                                        request,
                                                        LIST + "/" + getBoard().id() + "/version")
                                                .with("numero", edition.number())
                                                .toString(),
                                        edition.equals(all.get(0)),
                                        edition.withdrawn()))
                .toList();
    }

    // --- addresses

    private int number() {
        return sheet.map(BoardSheet::number).orElse(0);
    }

    /** Whether there is anything to print. */
    public boolean isPrintable() {
        return !getResults().isEmpty() && (isPublished() || isWritable());
    }

    /** IND-42: data are handed out once they are published. */
    public boolean isOpenData() {
        return isPrintable() && number() > 0;
    }

    public String getPosterAddress() {
        return file(number(), BoardFiles.POSTER);
    }

    public String getSheetAddress() {
        return file(number(), BoardFiles.SHEET);
    }

    public String getTwinAddress() {
        return file(number(), BoardFiles.TWIN);
    }

    public String getWebAddress() {
        return file(number(), BoardFiles.WEB);
    }

    public String getDataAddress() {
        return file(number(), BoardFiles.DATA);
    }

    public String getSchemaAddress() {
        return Address.of(request, BoardFiles.SCHEMA).toString();
    }

    public String getComposeAddress() {
        return address("/composition");
    }

    public String getFollowingAddress() {
        return Address.of(request, LIST + "/nouveau").with("de", getBoard().id()).toString();
    }

    public String getPermalink() {
        return Address.of(request, LIST + "/" + getBoard().id()).absolute(request);
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
