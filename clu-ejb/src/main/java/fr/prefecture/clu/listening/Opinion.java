package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody published on the State's platform, from its arrival to its answer. */
@Entity
@Table(name = "listening_opinion")
public class Opinion extends Versioned {

    private String reference;

    @Embedded private OpinionContent content;

    @Column(name = "marked_on")
    private LocalDate markedOn;

    @Column(name = "import_id")
    private Long importId;

    protected Opinion() {}

    Opinion(String reference, OpinionContent content, Long importId) {
        this.reference = reference;
        this.content = content;
        this.importId = importId;
    }

    String reference() {
        return reference;
    }

    /**
     * ECO-56: what all imports together say: the latest, with the last answer that any of them
     * told. An older file that comes later takes no answer away.
     *
     * @param arrivals in the order in which they came, at least one
     */
    void settle(List<OpinionArrival> arrivals) {
        OpinionContent settled = arrivals.get(0).content();
        for (OpinionArrival arrival : arrivals) {
            settled = arrival.content().answeredLike(settled);
        }
        this.content = settled;
        this.importId = arrivals.get(arrivals.size() - 1).importId();
    }

    /** ECO-57: answered by hand, on a day. */
    void mark(LocalDate day, LocalDate today) {
        LocalDate published = terms().publishedOn();
        if (day.isBefore(published) || day.isAfter(today)) {
            throw new RuleBroken("listening.opinion.answered.day", day, published, today);
        }
        this.markedOn = day;
    }

    void unmark() {
        this.markedOn = null;
    }

    OpinionTerms terms() {
        return content.terms(reference);
    }

    /** For the history: whether it was answered; of what somebody wrote, only that it changed. */
    String written() {
        OpinionTerms terms = terms();
        return terms.publishedOn()
                + ", "
                + terms.feeling()
                + (terms.answered()
                        ? ", answered " + terms.answeredOn().map(String::valueOf).orElse("")
                        : "")
                + (markedOn == null ? "" : ", marked " + markedOn)
                + ", words "
                + mark(
                        terms.title()
                                + '\n'
                                + terms.text()
                                + '\n'
                                + terms.structure()
                                + '\n'
                                + terms.answer());
    }

    private static String mark(String words) {
        return words.length() + "/" + Integer.toHexString(words.hashCode());
    }

    OpinionRow row() {
        return new OpinionRow(id(), version(), terms(), Optional.ofNullable(markedOn));
    }
}
