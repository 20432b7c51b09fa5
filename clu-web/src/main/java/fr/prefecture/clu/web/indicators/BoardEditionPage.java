package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardEditionRow;
import fr.prefecture.clu.indicators.BoardEditions;
import fr.prefecture.clu.indicators.BoardSheet;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A version of a board, as it was published. */
@Named
@RequestScoped
public class BoardEditionPage extends BoardFrame {

    @Inject BoardEditions editions;

    private Optional<BoardSheet> sheet = Optional.empty();

    @Override
    @PostConstruct
    void begin() {
        super.begin();
        sheet =
                Optional.ofNullable(request.getParameter("numero"))
                        .filter(text -> text.matches("\\d{1,6}"))
                        .flatMap(
                                number ->
                                        board().flatMap(
                                                        row ->
                                                                editions.find(
                                                                        row.id(),
                                                                        Integer.parseInt(number))));
    }

    @Override
    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    private BoardSheet sheet() {
        return sheet.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("indicators.boards.edition.heading", sheet().title(), sheet().number());
    }

    public String getEditionText() {
        return BoardWords.edition(sheet().edition().orElseThrow());
    }

    /** Whether a later one corrects it. */
    public boolean isCorrected() {
        return getBoard().latest().map(BoardEditionRow::number).orElse(0) > sheet().number();
    }

    /** Whether only those who publish read it still. */
    public boolean isWithdrawn() {
        return sheet().edition().orElseThrow().withdrawn();
    }

    public List<BoardResult> getResults() {
        return results(sheet());
    }

    public String getPosterAddress() {
        return file(sheet().number(), BoardFiles.POSTER);
    }

    public String getSheetAddress() {
        return file(sheet().number(), BoardFiles.SHEET);
    }

    public String getWebAddress() {
        return file(sheet().number(), BoardFiles.WEB);
    }

    public String getDataAddress() {
        return file(sheet().number(), BoardFiles.DATA);
    }

    public String getPermalink() {
        return Address.of(request, LIST + "/" + getBoard().id() + "/version")
                .with("numero", sheet().number())
                .absolute(request);
    }
}
