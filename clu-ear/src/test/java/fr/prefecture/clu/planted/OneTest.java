package fr.prefecture.clu.planted;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one class of tests in a JVM of its own, whose classes have a guard less. */
public final class OneTest {

    static final int RED = 1;
    static final int NONE = 3;

    private OneTest() {}

    /**
     * Ends with 0 when all is green, {@link #RED} when something is not, {@link #NONE} when nothing
     * was run.
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
        System.exit(told.getSummary().getTotalFailureCount() == 0 ? 0 : RED);
    }
}
