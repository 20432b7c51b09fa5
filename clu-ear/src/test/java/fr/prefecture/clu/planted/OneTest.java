package fr.prefecture.clu.planted;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one class of tests in a JVM of its own, whose classes have a guard less. */
public final class OneTest {

    static final int RED = 1;
    static final int NONE = 3;
    static final int ALL_RED = 4;

    private OneTest() {}

    /**
     * Ends with 0 when all is green, {@link #RED} when something is not, {@link #ALL_RED} when
     * nothing is, which tells of more than the fault, {@link #NONE} when nothing was run.
     *
     * @param arguments the name of the class
     */
    public static void main(String[] arguments) {
        SummaryGeneratingListener told = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(arguments[0]))
                                .build(),
                        told);
        if (told.getSummary().getTestsStartedCount() == 0) {
            System.exit(NONE);
        }
        if (told.getSummary().getTotalFailureCount() == 0) {
            System.exit(0);
        }
        System.exit(told.getSummary().getTestsSucceededCount() == 0 ? ALL_RED : RED);
    }
}
