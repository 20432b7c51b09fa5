package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An indicator on a board, at its place and in words for the public. */
@Entity
@Table(name = "indicators_board_entry")
public class BoardEntry extends Versioned {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_MEANING = 2000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "board_id")
    private ResultsBoard board;

    @ManyToOne(optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    private int place;

    @Column(name = "public_name")
    private String name;

    @Column(name = "public_meaning")
    private String meaning;

    protected BoardEntry() {}

    BoardEntry(ResultsBoard board, Indicator indicator, int place, String name, String meaning) {
        this.board = board;
        this.indicator = indicator;
        this.place = place;
        word(name, meaning);
    }

    /**
     * IND-35
     *
     * @throws RuleBroken when a text is missing or too long
     */
    final void word(String newName, String newMeaning) {
        String named = newName.strip().replaceAll("\\s+", " ");
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw new RuleBroken("indicators.name.length", LONGEST_NAME, named.length());
        }
        String meant = newMeaning.strip();
        if (meant.isEmpty() || meant.length() > LONGEST_MEANING) {
            throw new RuleBroken("indicators.definition.length", LONGEST_MEANING, meant.length());
        }
        name = named;
        meaning = meant;
    }

    void placeAt(int newPlace) {
        place = newPlace;
    }

    ResultsBoard board() {
        return board;
    }

    Indicator indicator() {
        return indicator;
    }

    String code() {
        return indicator.code();
    }

    int place() {
        return place;
    }

    BoardEntryRow row() {
        return new BoardEntryRow(indicator.code(), name, meaning);
    }

    String written() {
        return board.title() + " · " + code() + " · " + name + " · " + meaning;
    }
}
