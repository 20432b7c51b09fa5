package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page of the REST interface against what a machine can check: A1, A3 to A11, A16, A17, A23, in
 * both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class RestContractAccessibilityE2E {

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void the_page_of_the_interface_keeps_the_rules_in_both_themes() {
        Browser browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        new AccessibilityWalk(browser).keeps("/aide/api");
    }
}
