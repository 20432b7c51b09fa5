package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A board as it was published one day. */
@Entity
@Table(name = "indicators_board_edition")
public class BoardEdition extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "board_id")
    private ResultsBoard board;

    @Column(name = "edition")
    private int number;

    private String title;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected BoardEdition() {}

    BoardEdition(ResultsBoard board, int number, String by, Instant at) {
        this.board = board;
        this.number = number;
        this.title = board.title();
        this.publishedBy = by;
        this.publishedAt = at;
    }

    /** IND-41: for good, whatever is published later. */
    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    ResultsBoard board() {
        return board;
    }

    BoardEditionRow row() {
        return new BoardEditionRow(number, title, publishedAt, publishedBy, isWithdrawn());
    }
}
