package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A switchboard's table as nights and pages know it.
 *
 * @param id of the table
 * @param source the number of its source
 * @param name of its source
 * @param zone of its source
 * @param mark where the next night goes on
 * @param triedAt when a night last asked it
 * @param readAt when a night last had all of it
 * @param rows how many rows that night fetched
 * @param problem why the last night did not have all of it
 */
public record PbxRow(
        long id,
        int version,
        long source,
        String name,
        ZoneId zone,
        PbxAddress address,
        PbxMark mark,
        Optional<Instant> triedAt,
        Optional<Instant> readAt,
        long rows,
        Optional<PbxProblem> problem,
        Optional<Instant> problemSince) {}
