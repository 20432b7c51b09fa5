package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.FileEdges;
import fr.prefecture.clu.batch.switchboard.format.Joined;
import fr.prefecture.clu.batch.switchboard.format.Neighbourhood;
import fr.prefecture.clu.batch.switchboard.format.StillOpen;
import fr.prefecture.clu.batch.switchboard.format.Stretch;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.OpenVisit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** TEL-11: joins the calls of a source's published logs, and brings its days in line with them. */
@Dependent
class Settlement {

    @EJB Logs logs;

    /**
     * TEL-116: works in the caller's transaction, which holds the source.
     *
     * @param changed the files whose days are to be summed again, and whose calls to be joined anew
     */
    void settle(String source, ZoneId zone, Set<Long> changed) {
        Set<LocalDate> days = new TreeSet<>(logs.rejoin(source, changed, List.of()));
        List<StillOpen> open = new ArrayList<>();
        for (Neighbourhood around : Neighbourhood.around(times(changed), lastEvent(source))) {
            Joined joined = around.join(zone, time -> edges(source, time));
            days.addAll(logs.rejoin(source, joined.files(), corrections(joined)));
            open.removeIf(visit -> joined.files().contains(visit.file()));
            open.addAll(joined.stillOpen());
        }
        logs.settle(
                source,
                changed,
                days,
                open.stream().map(visit -> new OpenVisit(visit.queue(), visit.entry())).toList());
    }

    private List<Stretch> times(Set<Long> files) {
        return files.stream()
                .flatMap(file -> Edges.fromBytes(logs.edgesOf(file)).toBeJoined().stream())
                .toList();
    }

    private OptionalLong lastEvent(String source) {
        return logs.lastEvent(source).stream().mapToLong(Instant::getEpochSecond).findFirst();
    }

    private List<FileEdges> edges(String source, Stretch time) {
        return logs
                .edges(source, Instant.ofEpochSecond(time.from()), Instant.ofEpochSecond(time.to()))
                .stream()
                .map(log -> new FileEdges(log.file(), Edges.fromBytes(log.edges())))
                .toList();
    }

    private static List<fr.prefecture.clu.switchboard.Joined> corrections(Joined joined) {
        return joined.corrections().stream()
                .map(
                        c ->
                                new fr.prefecture.clu.switchboard.Joined(
                                        c.file(), LogBlockWriter.contribution(c.cell())))
                .toList();
    }
}
