package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What one import said of an opinion; kept so that it can be taken back. */
@Entity
@Table(name = "listening_opinion_arrival")
public class OpinionArrival extends Versioned {

    @ManyToOne
    @JoinColumn(name = "opinion_id")
    private Opinion opinion;

    @Column(name = "import_id")
    private Long importId;

    @Embedded private OpinionContent content;

    protected OpinionArrival() {}

    /**
     * @param importId null for what came without a file
     */
    OpinionArrival(Opinion opinion, Long importId, OpinionContent content) {
        this.opinion = opinion;
        this.importId = importId;
        this.content = content;
    }

    Opinion opinion() {
        return opinion;
    }

    Long importId() {
        return importId;
    }

    OpinionContent content() {
        return content;
    }
}
