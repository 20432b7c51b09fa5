package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.UnsafeReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hand-tuned program with one thread that checks nothing, from the start of its process to its
 * end; what it counts it prints.
 */
final class HandTuned implements Contender {
    private List<String> hours = List.of();

    @Override
    public void count(Path log) {
        hours =
                ChildJvm.run(
                        List.of("-XX:+UseSerialGC"),
                        UnsafeReference.class.getName(),
                        List.of(log.toString()));
    }

    @Override
    public Stream<String> hours() {
        return hours.stream();
    }

    @Override
    public double processorTime() {
        return ProcessorTime.ofEndedChildren();
    }
}
