package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardEntries;
import fr.prefecture.clu.indicators.BoardEntryRow;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** In which words a board says an indicator to the public. */
@Named
@RequestScoped
public class BoardEntryPage extends BoardFrame {

    @Inject BoardEntries entries;
    @Inject Indicators indicators;

    private Optional<BoardEntryRow> entry = Optional.empty();
    private int version;
    private String name;
    private String meaning;

    @Override
    @PostConstruct
    void begin() {
        super.begin();
        board().ifPresent(
                        row -> {
                            version = row.version();
                            entry =
                                    Optional.ofNullable(request.getParameter("indicateur"))
                                            .flatMap(code -> entries.find(row.id(), code));
                        });
        entry.ifPresent(
                row -> {
                    name = row.name();
                    meaning = row.meaning();
                });
    }

    @Override
    public void load() throws IOException {
        if (entry.isEmpty()) {
            messages.missing();
        }
    }

    public void save() throws IOException {
        try {
            entries.word(getBoard().id(), version, getEntry().code(), name, meaning);
            lead(getBackAddress(), Texts.of("indicators.boards.entry.saved", name.strip()));
        } catch (RuleBroken refusal) {
            Refusals.say(
                    request,
                    refusal,
                    Optional.ofNullable(
                            switch (refusal.getMessage()) {
                                case "indicators.name.length" -> "nom-public";
                                case "indicators.definition.length" -> "definition-publique";
                                default -> null;
                            }));
        }
    }

    public BoardEntryRow getEntry() {
        return entry.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("indicators.boards.entry.of", getEntry().name());
    }

    private IndicatorSheet sheet() {
        return indicators.sheet(getEntry().code()).orElseThrow();
    }

    public String getOwnName() {
        return sheet().latest().terms().name();
    }

    public String getOwnMeaning() {
        return sheet().latest().terms().definition();
    }

    public String getBackAddress() {
        return address("/composition");
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMeaning() {
        return meaning;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }
}
