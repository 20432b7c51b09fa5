package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.FileEdges;
import fr.prefecture.clu.batch.switchboard.format.Joined;
import fr.prefecture.clu.batch.switchboard.format.Seams;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.OpenVisit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.util.Set;

/** TEL-11: joins the calls of a source's published logs, and brings its days in line with them. */
@Dependent
class Settlement {

    @EJB private Logs logs;

    /**
     * Works in the caller's transaction.
     *
     * @param changed the files whose days are to be summed again
     */
    void settle(String source, ZoneId zone, Set<Long> changed) {
        Joined joined =
                Seams.join(
                        zone,
                        logs.edges(source).stream()
                                .map(log -> new FileEdges(log.file(), Edges.fromBytes(log.edges())))
                                .toList());
        logs.settle(
                source,
                changed,
                joined.corrections().stream()
                        .map(
                                c ->
                                        new fr.prefecture.clu.switchboard.Joined(
                                                c.file(), LogBlockWriter.contribution(c.cell())))
                        .toList(),
                joined.stillOpen().stream()
                        .map(open -> new OpenVisit(open.queue(), open.entry()))
                        .toList());
    }
}
