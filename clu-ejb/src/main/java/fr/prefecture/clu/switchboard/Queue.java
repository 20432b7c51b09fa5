package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A waiting line of a source, known from the first call that entered it or was refused by it. */
@Entity
@Table(name = "switchboard_queue")
public class Queue extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "source_id")
    private Source source;

    private String name;

    protected Queue() {}

    Queue(Source source, String name) {
        this.source = source;
        this.name = name;
    }

    public Source source() {
        return source;
    }

    public String name() {
        return name;
    }
}
