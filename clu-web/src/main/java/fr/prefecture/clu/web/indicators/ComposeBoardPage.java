package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardCandidate;
import fr.prefecture.clu.indicators.BoardEntries;
import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.BoardState;
import fr.prefecture.clu.indicators.BoardTerms;
import fr.prefecture.clu.indicators.BoardValues;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a board will show: its title, its indicators in their order, those to add. */
@Named
@RequestScoped
public class ComposeBoardPage extends BoardFrame {

    private static final String CHOSEN = "indicateur";

    @Inject BoardEntries entries;
    @Inject BoardValues values;

    private List<BoardLine> lines;
    private List<BoardCandidate> candidates;
    private int version;
    private int shown;
    private String title;
    private LooseDate period;

    /** An indicator of the board as the table writes it. */
    public record Line(
            String code,
            int place,
            String name,
            String value,
            String address,
            boolean first,
            boolean last) {}

    /** An indicator that may be added. */
    public record Choice(String code, String text, boolean chosen) {}

    @Override
    @PostConstruct
    void begin() {
        super.begin();
        board().ifPresent(this::read);
    }

    private void read(BoardRow row) {
        version = row.version();
        shown = row.version();
        title = row.title();
        period = row.period();
    }

    /** Values are of no use while a form is taken. */
    private static boolean isShowing() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private List<BoardLine> lines() {
        if (!isShowing()) {
            return List.of();
        }
        if (lines == null) {
            lines = values.of(entries.of(getBoard().id()), getBoard().period());
        }
        return lines;
    }

    private List<BoardCandidate> candidates() {
        if (!isShowing()) {
            return List.of();
        }
        if (candidates == null) {
            candidates = values.others(entries.of(getBoard().id()), getBoard().period());
        }
        return candidates;
    }

    public void describe() throws IOException {
        try {
            boards.describe(
                    getBoard().id(),
                    version,
                    new BoardTerms(title, isFixed() ? getBoard().period() : period));
            lead(address("/composition"), Texts.of("indicators.boards.described"));
        } catch (RuleBroken refusal) {
            Refusals.say(request, refusal, field(refusal));
        }
    }

    /** The field of a board's form that a refusal is about. */
    static Optional<String> field(RuleBroken refusal) {
        return Optional.ofNullable(
                switch (refusal.getMessage()) {
                    case "indicators.boards.title.length" -> "intitule";
                    case "indicators.boards.period.grain", "period.outside" -> "periode";
                    default -> null;
                });
    }

    public void add() throws IOException {
        int added = entries.add(getBoard().id(), shown, chosen());
        lead(
                address("/composition"),
                Texts.of(
                        "indicators.boards.added",
                        Texts.count(added, "indicators.boards.entries")));
    }

    private List<String> chosen() {
        String[] sent = request.getParameterValues(CHOSEN);
        return sent == null ? List.of() : List.of(sent);
    }

    public boolean isFixed() {
        return getBoard().state() != BoardState.PREPARED;
    }

    public String getHeading() {
        return Texts.of("indicators.boards.compose.of", getBoard().title());
    }

    public List<Line> getLines() {
        List<Line> written = new ArrayList<>();
        List<BoardLine> all = lines();
        for (BoardLine line : all) {
            int place = written.size() + 1;
            written.add(
                    new Line(
                            line.code(),
                            place,
                            line.name(),
                            BoardWords.value(line.value()),
                            Address.of(request, LIST + "/" + getBoard().id() + "/indicateur")
                                    .with(CHOSEN, line.code())
                                    .toString(),
                            place == 1,
                            place == all.size()));
        }
        return written;
    }

    public List<Choice> getSuggested() {
        return choices(true);
    }

    public List<Choice> getOthers() {
        return choices(false);
    }

    private List<Choice> choices(boolean suggested) {
        return candidates().stream()
                .filter(one -> one.suggested() == suggested)
                .map(
                        one ->
                                new Choice(
                                        one.code(),
                                        Texts.of(
                                                "indicators.boards.candidate",
                                                one.name(),
                                                BoardWords.value(one.value())),
                                        chosen().contains(one.code())))
                .toList();
    }

    public String getNote() {
        return Texts.count(lines().size(), "indicators.boards.entries");
    }

    public String getActingAddress() {
        return request.getContextPath() + BoardActing.PATH;
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LooseDate getPeriodTyped() {
        return period;
    }

    public void setPeriodTyped(LooseDate typed) {
        this.period = typed;
    }
}
