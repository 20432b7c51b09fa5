package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.AskingRow;
import fr.prefecture.clu.indicators.Askings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The board of a round: who has given what, who has not. */
@Named
@RequestScoped
public class RoundPage extends RoundFrame {

    @Inject Askings askings;

    private RoundQuery query;
    private List<AskingRow> all = List.of();
    private String title;
    private LocalDate closesOn;
    private int version;

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    @Override
    @PostConstruct
    void begin() {
        super.begin();
        query = RoundQuery.of(request);
        number("id")
                .flatMap(rounds::find)
                .ifPresent(
                        row -> {
                            all = askings.of(row.id());
                            title = row.title();
                            closesOn = row.closesOn();
                            version = row.version();
                        });
    }

    public void change() throws IOException {
        rounds.change(id(), version, text(title), closesOn);
        lead(getAddress(), Texts.of("indicators.round.changed"));
    }

    public List<AskingLine> getLines() {
        return query.of(all, rights).stream().map(this::line).toList();
    }

    private AskingLine line(AskingRow row) {
        return new AskingLine(
                row, today(), Address.of(request, LIST + "/demandes/" + row.id()).toString());
    }

    public boolean isFilled() {
        return !all.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public boolean isMine() {
        return query.mine();
    }

    public boolean isRemindable() {
        return isWritable() && getRound().missing() > 0;
    }

    /** « 4 données, 1 en retard, 1 attendue, 0 sans objet » */
    public String getCounts() {
        return Texts.of(
                "indicators.counts",
                getRound().given(),
                getRound().late(),
                getRound().expected(),
                getRound().setAside());
    }

    public String getFiltersText() {
        return query.inWords();
    }

    public List<Choice> getServices() {
        return all.stream()
                .map(AskingRow::service)
                .distinct()
                .sorted()
                .map(name -> new Choice(name, name, name.equals(query.service())))
                .toList();
    }

    public List<Choice> getStates() {
        return RoundQuery.STATES.entrySet().stream()
                .map(
                        one ->
                                new Choice(
                                        one.getKey(),
                                        RoundWords.state(one.getValue()),
                                        one.getKey().equals(query.state())))
                .toList();
    }

    public String getAskAddress() {
        return address("/demande");
    }

    public String getRemindAddress() {
        return address("/relance");
    }

    public String getFollowingAddress() {
        return Address.of(request, LIST + "/nouvelle").with("de", id()).toString();
    }

    public String getExportAddress() {
        return query.address(request, RoundExports.BOARD).with("collecte", id()).toString();
    }

    public String getExportText() {
        return Texts.of(
                "indicators.export.board",
                Texts.count(getLines().size(), "indicators.count.lines"));
    }

    public String getDate() {
        return Texts.of("indicators.asOf", French.weekday(today()));
    }

    // --- fields

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
