package fr.prefecture.clu.suite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Of all that takes long, the classes of one part alone: {@code -Pserver,slow -Dslow.part=2}. The
 * first part is what needs no server, the fuzzers above all, and is Maven's; each of these is to
 * end within an hour.
 */
public final class SlowPart implements ExecutionCondition {

    private static final int FIRST_HERE = 2;

    private static final List<Set<String>> PARTS =
            List.of(
                    Set.of("KillPointsIT", "LocksIT"),
                    Set.of("WebsiteKillPointsIT", "CertKillPointsIT"),
                    Set.of("RandomKillsIT", "TerminationIT", "ReadinessIT"),
                    Set.of("DatabaseFaultsIT", "TwoJobsIT", "ChangedFilesIT"),
                    Set.of("MailingKillsIT", "MailOutageIT"),
                    Set.of("BackupIT", "UpgradeIT"),
                    Set.of("TwoNodesIT", "SleepersIT", "ClockJumpsIT", "FullDiskIT"),
                    Set.of("CountryIT", "LoadIT"),
                    Set.of("PlantedFaultsIT", "ReleaseIT"));

    private static final String PART = System.getProperty("clu.slow.part", "");

    /** The classes of all parts. */
    public static Set<String> classes() {
        Set<String> all = new TreeSet<>();
        PARTS.forEach(all::addAll);
        return all;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean left =
                !PART.isEmpty()
                        && context.getTestClass()
                                .filter(type -> !wanted().contains(type.getSimpleName()))
                                .isPresent();
        return left
                ? ConditionEvaluationResult.disabled("it belongs to another part")
                : ConditionEvaluationResult.enabled("it is of this part");
    }

    private static Set<String> wanted() {
        int part = Integer.parseInt(PART) - FIRST_HERE;
        if (part < 0 || part >= PARTS.size()) {
            throw new IllegalStateException(
                    "-Dslow.part=" + PART + ": there are 1 to " + (PARTS.size() + 1));
        }
        return PARTS.get(part);
    }
}
