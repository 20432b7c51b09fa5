package fr.prefecture.clu.suite;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * How pages look and may be used, on a server and in a browser of their own. Those classes belong
 * to it whose things {@code EveryPageE2E} finds pages by.
 */
@Suite
@ExcludeTags("slow")
@SelectPackages({"fr.prefecture.clu.web", "fr.prefecture.clu.fault"})
@IncludeClassNamePatterns({LooksSuite.LOOKS, LooksSuite.FAULTS})
class LooksSuite {

    static final String FAULTS = ".*\\.fault\\.\\w+IT";

    static final String LOOKS =
            ".*(AccessibilityE2E|EveryPageE2E|GuidePicturesE2E"
                    + "|MailPageE2E|ConsultationE2E|ConvocationsE2E|ReceivedMailE2E)";
}
